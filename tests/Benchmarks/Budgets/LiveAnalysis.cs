using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What editors do with analyzers.</summary>
internal static class LiveAnalysis
{
    public static DiagnosticAnalyzer[] Ours => [new DeclaredNetworkAnalyzer(), new CodeNetworkAnalyzer()];

    /// <summary>The compiler's own work on a file: it binds everything in it.</summary>
    public static void Bind(CSharpCompilation compilation) => _ = compilation.GetSemanticModel(compilation.SyntaxTrees[0]).GetDiagnostics();

    /// <summary>The analyzers on the file that is open.</summary>
    public static void OfFile(CSharpCompilation compilation) => OfFile(compilation, Ours);

    /// <summary>The same with an analyzer that does nothing: the driver's own work.</summary>
    public static void OfFileWithNothing(CSharpCompilation compilation) => OfFile(compilation, [new EmptyAnalyzer()]);

    /// <summary>Analyzers on the whole project.</summary>
    public static void OfProject(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers) =>
        Quiet(Analysis(compilation, analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());

    /// <summary>The time in milliseconds that the analyzers themselves take for the whole project, as the compiler reports it.</summary>
    public static double AnalyzerTime(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = Analysis(compilation, [.. analyzers]);
        _ = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return analyzers.Sum(analyzer => analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    }

    private static void OfFile(CSharpCompilation compilation, DiagnosticAnalyzer[] analyzers) => Quiet(Analysis(compilation, analyzers)
        .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), null, CancellationToken.None).GetAwaiter().GetResult());

    private static CompilationWithAnalyzers Analysis(CSharpCompilation compilation, DiagnosticAnalyzer[] analyzers) => compilation.WithAnalyzers(
        ImmutableArray.Create(analyzers),
        new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static void Quiet(ImmutableArray<Diagnostic> diagnostics)
    {
        if (!diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"Something was found where nothing is: {diagnostics[0]}");
        }
    }
}

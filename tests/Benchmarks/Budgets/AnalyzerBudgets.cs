using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What the analyzers cost a project that has no network.</summary>
internal static class AnalyzerBudgets
{
    public static IEnumerable<Budget> NoNetworks()
    {
        var compilation = Compilations.Of(Enumerable.Range(0, 5_000).Select(Sources.Ordinary));
        var times = Clock.Medians(
            5,
            (compilation.Fresh, fresh => Analyze(fresh, new DeclaredNetworkAnalyzer(), new CodeNetworkAnalyzer())),
            (compilation.Fresh, (Action<CSharpCompilation>)(fresh => Analyze(fresh, new EmptyAnalyzer()))));
        yield return new(
            "analyzers in 5,000 files without networks: beside an empty one",
            times[0] / times[1],
            1.2,
            "x",
            FormattableString.Invariant($"{times[0]:0} ms beside {times[1]:0} ms"));
    }

    private static void Analyze(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        var diagnostics = compilation
            .WithAnalyzers(ImmutableArray.Create(analyzers), new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        if (!diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"Something was found where nothing is: {diagnostics[0]}");
        }
    }
}

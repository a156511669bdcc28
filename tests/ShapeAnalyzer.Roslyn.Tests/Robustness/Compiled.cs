using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Tests.Code;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>Declared networks and networks in code, side by side, in a compilation of their own.</summary>
internal static class Compiled
{
    /// <summary>A network of each kind with a number of its own, so that a test can interrupt it.</summary>
    public static string[] Networks(int number) =>
    [
        $$"""
        using ShapeAnalyzer.Keras;
        [Network, Input(8)] [Dense({{number}})] [Dense(4, InputDim = 5)] public partial class Declared{{number}} { }
        """,
        $$"""
        [Network, Input(8)]
        public partial class Code{{number}} : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> layers = Sequential(Linear(8, {{number}}), ReLU(), Linear(5, 4));
            public Code{{number}}() : base("code") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => layers.forward(x);
        }
        """,
    ];

    /// <summary>In an assembly of that name, so that nothing is remembered from other tests.</summary>
    public static CSharpCompilation Of(string assembly, params string[] sources) => TorchCompilation.Of(sources).Compilation.WithAssemblyName(assembly);

    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.Latest));

    /// <summary>Findings and generated files as one text. What the analyzer does not catch itself fails the test.</summary>
    public static string Results(Compilation compilation, ref GeneratorDriver driver, bool concurrent = false, CancellationToken cancellation = default)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics, cancellation);
        Assert.Empty(diagnostics);
        return string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())) + "\n" + Findings(updated, concurrent, cancellation);
    }

    public static string Results(Compilation compilation, bool concurrent = false)
    {
        var driver = Driver();
        return Results(compilation, ref driver, concurrent);
    }

    private static string Findings(Compilation compilation, bool concurrent, CancellationToken cancellation)
    {
        Exception? crash = null;
        var findings = compilation
            .WithAnalyzers(
                [new DeclaredNetworkAnalyzer(), new CodeNetworkAnalyzer()],
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => crash = exception, concurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation)
            .GetAwaiter()
            .GetResult();
        Assert.Null(crash);
        return string.Join("\n", findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal));
    }
}

using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Benchmarks.Budgets;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>A network of TorchSharp code in the file that is open, and the generator at each key.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TorchBenchmarks
{
    private CSharpCompilation _seen = null!;
    private CSharpCompilation _typed = null!;
    private Typist _typist = null!;

    public static IEnumerable<string> Names => TorchNetwork.All.Select(network => network.Name);

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = null!;

    private TorchNetwork Measured => TorchNetwork.All.Single(network => network.Name == Network);

    [GlobalSetup]
    public void Open()
    {
        _seen = Measured.Fresh();
        LiveAnalysis.OfFile(_seen);
        _typist = new(new ShapeGenerator(), _seen);
    }

    [IterationSetup(Targets = [nameof(Bind), nameof(AnalyzeCold)])]
    public void OpenUnseen() => _typed = Measured.Fresh();

    [IterationSetup(Targets = [nameof(AnalyzeAfterEditBeside), nameof(GenerateAfterEditBeside)])]
    public void TypeBeside() => _typed = TorchNetwork.WithOtherMember(_seen);

    [IterationSetup(Target = nameof(AnalyzeAfterEditOfBody))]
    public void TypeInBody() => _typed = Measured.WithOtherBody(_seen);

    /// <summary>The compiler alone, to compare with.</summary>
    [Benchmark(Baseline = true)]
    public void Bind() => LiveAnalysis.Bind(_typed);

    [Benchmark]
    public void AnalyzeCold() => LiveAnalysis.OfFile(_typed);

    [Benchmark]
    public void AnalyzeAfterEditBeside() => LiveAnalysis.OfFile(_typed);

    [Benchmark]
    public void AnalyzeAfterEditOfBody() => LiveAnalysis.OfFile(_typed);

    [Benchmark]
    public void GenerateAfterEditBeside() => _typist.Run(_typed);
}

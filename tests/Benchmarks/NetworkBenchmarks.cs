using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>One declared network of growing size: read, infer, render, check.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class NetworkBenchmarks
{
    private INamedTypeSymbol _type = null!;
    private NetworkDeclaration _declaration = null!;
    private NetworkModel _model = null!;

    [Params(10, 100, 1_000, 2_000)]
    public int Layers { get; set; }

    /// <summary>Densely connected networks have layers²/8 edges, and a line of summary and chart for each.</summary>
    [Params(false, true)]
    public bool DenselyConnected { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        _type = Compilations.Of(DenselyConnected ? Sources.DenselyConnected(Layers) : Sources.Sequential(Layers)).Network();
        _declaration = Stages.Read(_type);
        _model = Stages.Infer(_declaration);
    }

    [Benchmark]
    public object Read() => Stages.Read(_type);

    [Benchmark]
    public object Infer() => Stages.Infer(_declaration);

    [Benchmark]
    public object Render() => Stages.Render(_model);

    [Benchmark]
    public int Check() => Stages.Check(_declaration);
}

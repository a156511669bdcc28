using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>The largest published network (NASNetMobile) in a process that has seen none: once, nothing compiled in time.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class ApplicationBenchmarks
{
    private INamedTypeSymbol _type = null!;

    [GlobalSetup]
    public void Compile()
    {
        _type = Compilations.Of(Sources.LargestApplication()).Network();
        _ = _type.GetAttributes();
    }

    [Benchmark]
    public object Generate() => Stages.Generate(_type);
}

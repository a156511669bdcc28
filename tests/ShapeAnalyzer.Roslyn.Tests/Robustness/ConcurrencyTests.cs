using ShapeAnalyzer.Tests.Code;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>Many threads see what one sees.</summary>
public class ConcurrencyTests
{
    private static readonly string[] Sources =
    [
        .. Enumerable.Range(920_001, 6).SelectMany(Compiled.Networks),
        Code.Models.Sources.ResNet,
    ];

    [Fact]
    public void OneCompilationOnManyThreads()
    {
        var expected = Compiled.Results(Compiled.Of("Sequential", Sources));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(expected, Compiled.Results(Compiled.Of($"Concurrent{i}", Sources), concurrent: true));
        }
    }

    [Fact]
    public void ManyAnalysesOfOneCompilation()
    {
        var expected = Compiled.Results(Compiled.Of("Sequential", Sources));
        var compilation = Compiled.Of("Shared", Sources);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Compiled.Results(compilation, concurrent: true)));
    }
}

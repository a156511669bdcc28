using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>A run that is cancelled, wherever it is, leaves nothing behind: the next one gives what it always gives.</summary>
public class CancellationTests
{
    private const int Number = 910_001;

    // Layer by layer, through the generator and both analyzers, until a run comes to its end.
    [Fact]
    public void AtAnyLayer()
    {
        var sources = Compiled.Networks(Number);
        var expected = Compiled.Results(Compiled.Of("Expected", sources));
        var cancelled = 0;
        for (var last = 1; ; last++)
        {
            var compilation = Compiled.Of($"Cancelled{last}", sources);
            var driver = Compiled.Driver();
            using var source = new CancellationTokenSource();
            var layer = 0;
            using (Interruptions.At(Number, () => CancelAt(source, ref layer, last)))
            {
                if (Run(compilation, driver, source.Token) is { } result)
                {
                    // The last may be cancelled too late for anyone to notice.
                    Assert.Equal(expected, result);
                    if (layer < last)
                    {
                        break;
                    }
                }
                else
                {
                    cancelled++;
                }
            }

            Assert.Equal(expected, Compiled.Results(compilation, ref driver));
        }

        Assert.True(cancelled >= 3, $"only {cancelled} runs were cancelled");
    }

    // At no known point: wherever the time happens to be over.
    [Fact]
    public void AtAnyTime()
    {
        var sources = Compiled.Networks(Number + 1);
        var expected = Compiled.Results(Compiled.Of("Expected", sources));
        for (var i = 0; i < 40; i++)
        {
            var compilation = Compiled.Of($"Time{i}", sources);
            var driver = Compiled.Driver();
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(i));
            Assert.Equal(expected, Run(compilation, driver, source.Token) ?? expected);
            Assert.Equal(expected, Compiled.Results(compilation, ref driver));
        }
    }

    private static void CancelAt(CancellationTokenSource source, ref int layer, int last)
    {
        if (++layer == last)
        {
            source.Cancel();
        }
    }

    // Nothing but the cancellation may come out.
    private static string? Run(Compilation compilation, GeneratorDriver driver, CancellationToken cancellation)
    {
        try
        {
            return Compiled.Results(compilation, ref driver, cancellation: cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

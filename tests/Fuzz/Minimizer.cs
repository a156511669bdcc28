using System.Collections.Immutable;
using System.Diagnostics;

namespace ShapeAnalyzer.Fuzz;

/// <summary>Leaves out lines of a source, the last where there are several, as long as it still fails in the same way.</summary>
internal static class Minimizer
{
    private const int Kind = 40;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <summary>The reduced source of a crash; null where what is known of the result is known of the whole source only.</summary>
    public static string? Reduce(FuzzInput input, string failure)
    {
        if (input.Sources is not [.., var source] || source.Length > 20_000 || !Fails(input, source, failure))
        {
            return null;
        }

        var watch = Stopwatch.StartNew();
        var lines = source.Split('\n').ToImmutableList();
        for (var size = Math.Max(1, lines.Count / 2); size > 0; size /= 2)
        {
            for (var start = 0; start + size <= lines.Count && watch.Elapsed < MostTime;)
            {
                var shorter = lines.RemoveRange(start, size);
                (lines, start) = Fails(input, string.Join('\n', shorter), failure) ? (shorter, start) : (lines, start + size);
            }
        }

        return string.Join('\n', lines);
    }

    private static bool Fails(FuzzInput input, string source, string failure)
    {
        var changed = input.Again?.Invoke(source) ?? new FuzzInput("reduced", input.Sources.SetItem(input.Sources.Length - 1, source));
        var outcome = Workbench.Examine(changed);
        return outcome.Failures.Append(changed.Complain?.Invoke(outcome)).Any(each => each is not null && KindOf(each) == KindOf(failure));
    }

    // Without the place: "File0.cs(12,3): error CS0101".
    private static string KindOf(string failure) => string.Concat(failure.Where(letter => !char.IsAsciiDigit(letter)).Take(Kind));
}

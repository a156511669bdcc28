namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>Medians and minima of repeated measurements.</summary>
internal static class Clock
{
    /// <summary>The median time in milliseconds; what <paramref name="prepare"/> does is not counted.</summary>
    public static double Median<T>(int times, Func<T> prepare, Action<T> measured) => Medians(times, (prepare, measured)).Single();

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> samples)
    {
        var sorted = samples.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>The median of each; they take turns, so that a slow moment of the machine hits all of them.</summary>
    public static double[] Medians<T>(int times, params (Func<T> Prepare, Action<T> Measured)[] things) => [.. Samples(times, things, startsClean: false).Select(Median)];

    /// <summary>
    /// The shortest of each, for what allocates so much that a collection of garbage falls into most rounds. Each starts with a clean heap:
    /// taking turns, it would be the same one in every round that pays for the garbage of all.
    /// </summary>
    public static double[] Bests<T>(int times, params (Func<T> Prepare, Action<T> Measured)[] things) => [.. Samples(times, things, startsClean: true).Select(each => each.Min())];

    /// <summary>What this thread allocates meanwhile, in bytes.</summary>
    public static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<double>[] Samples<T>(int times, (Func<T> Prepare, Action<T> Measured)[] things, bool startsClean)
    {
        var samples = things.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < times + 1; round++)
        {
            for (var i = 0; i < things.Length; i++)
            {
                var prepared = things[i].Prepare();
                if (startsClean)
                {
                    GC.Collect();
                }

                var start = ProcessorTime.Now;
                things[i].Measured(prepared);
                if (round > 0)
                {
                    samples[i].Add(ProcessorTime.Now - start);
                }
            }
        }

        return samples;
    }
}

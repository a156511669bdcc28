using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>One large declared network: how long, and how that grows.</summary>
internal static class NetworkBudgets
{
    private const double Growth = 2.2;

    /// <summary>Nothing is compiled in time yet. Must be measured first.</summary>
    public static IEnumerable<Budget> FirstInProcess()
    {
        var type = Bound(Sources.LargestApplication());
        yield return Run("NASNetMobile, 771 layers: first network of the process", 1, type, 20);
        yield return Run("NASNetMobile, 771 layers: read, infer, render", 9, type, 20);
    }

    public static IEnumerable<Budget> Sequential()
    {
        var (half, whole) = (Bound(Sources.Sequential(1_000)), Bound(Sources.Sequential(2_000)));
        var binding = Clock.Median(3, () => Compilations.Of(Sources.Sequential(1_000)).Network(), type => _ = type.GetAttributes());
        yield return new(
            "1,000 layers: read, infer, render",
            Clock.Median(9, () => half, type => Stages.Generate(type)),
            20,
            "ms",
            $"the compiler binds the attributes in {binding.ToString("0.0", CultureInfo.InvariantCulture)} ms");
        foreach (var budget in GrowthOf("sequential", half, whole, Growth))
        {
            yield return budget;
        }
    }

    // Four times the work, with more garbage alive meanwhile; work that grew with the square of the edges would be 16 times.
    private const double DenseGrowth = 6;

    /// <summary>Four times the edges, and four times the lines of summary and chart, of which the file consists.</summary>
    public static IEnumerable<Budget> DenselyConnected()
    {
        var (half, whole) = (Bound(Sources.DenselyConnected(200)), Bound(Sources.DenselyConnected(400)));
        return GrowthOf("densely connected (4x edges)", half, whole, DenseGrowth, "400", "200");
    }

    private static IEnumerable<Budget> GrowthOf(string what, INamedTypeSymbol half, INamedTypeSymbol whole, double allowed, string larger = "2,000", string smaller = "1,000")
    {
        var stages = new (string Name, Func<INamedTypeSymbol, Action> Of)[]
        {
            ("read", type => () => Stages.Read(type)),
            ("infer", type => Stages.Read(type) is var declaration ? () => Stages.Infer(declaration) : throw new InvalidOperationException()),
            ("render", type => Stages.Infer(Stages.Read(type)) is var model ? () => Stages.Render(model) : throw new InvalidOperationException()),
            ("check", type => Stages.Read(type) is var declaration ? () => Stages.Check(declaration) : throw new InvalidOperationException()),
        };
        var (small, large) = (0.0, 0.0);
        var details = new List<string>();
        foreach (var (name, of) in stages)
        {
            var (first, second) = (of(half), of(whole));
            var times = Clock.Bests(9, (() => first, Run), (() => second, Run));
            (small, large) = (small + times[0], large + times[1]);
            details.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {times[1]:0.0}/{times[0]:0.0} ms {Clock.Allocated(second) / 1048576.0:0.0} MB"));
        }

        yield return new($"{what}: time({larger}) / time({smaller})", large / small, allowed, "x", string.Join(", ", details));
        var bytes = (Whole: Clock.Allocated(() => Stages.Generate(whole)), Half: Clock.Allocated(() => Stages.Generate(half)));
        yield return new($"{what}: bytes({larger}) / bytes({smaller})", (double)bytes.Whole / bytes.Half, allowed, "x", $"{bytes.Whole >> 20} MB");
    }

    private static void Run(Action action) => action();

    private static Budget Run(string what, int times, INamedTypeSymbol type, double allowed) =>
        times == 1
            ? new(what, Once(() => Stages.Generate(type)), allowed, "ms", "with just-in-time compilation of all that runs")
            : new(what, Clock.Median(times, () => type, network => Stages.Generate(network)), allowed, "ms");

    private static double Once(Action action)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        action();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // The compiler has to bind attributes with or without us.
    private static INamedTypeSymbol Bound(string source)
    {
        var type = Compilations.Of(source).Network();
        _ = type.GetAttributes();
        return type;
    }
}

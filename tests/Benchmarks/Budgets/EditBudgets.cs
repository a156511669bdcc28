using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What the generator costs at each keystroke.</summary>
internal static class EditBudgets
{
    private const int Keystrokes = 15;

    /// <summary>1,000 files, 50 of them networks.</summary>
    public static IEnumerable<Budget> Networks()
    {
        var compilation = Compilations.Of(Enumerable.Range(0, 50).Select(Sources.Small).Concat(Enumerable.Range(0, 950).Select(Sources.Ordinary)));
        var (ours, reading) = (new Typist(new ShapeGenerator(), compilation), new Typist(new ReadingGenerator(), compilation));
        var times = Clock.Medians(Keystrokes, (() => ours.Type(500), ours.Run), (() => reading.Type(500), reading.Run));
        yield return new(
            "edit among 1,000 files with 50 networks: beside only reading them",
            times[0] / times[1],
            1.5,
            "x",
            FormattableString.Invariant($"{times[0]:0.0} ms beside {times[1]:0.0} ms"));
        var counted = new Typist(new ShapeGenerator(), compilation, countsSteps: true);
        counted.Run(counted.Type(500));
        yield return new("the same: outputs rendered again", counted.RenderedAgain, 0, "files");
    }

    public static IEnumerable<Budget> NoNetworks()
    {
        var compilation = Compilations.Of(Enumerable.Range(0, 5_000).Select(Sources.Ordinary));
        var (ours, searching) = (new Typist(new ShapeGenerator(), compilation), new Typist(new SearchingGenerator(), compilation));
        var times = Clock.Medians(Keystrokes, (() => ours.Type(500), ours.Run), (() => searching.Type(500), searching.Run));
        var detail = FormattableString.Invariant($"{times[0]:0.0} ms beside {times[1]:0.0} ms");
        yield return new("edit among 5,000 files without networks, the driver's search set off", times[0] - times[1], 3, "ms", detail);
        yield return new("the same: beside a generator that only searches", times[0] / times[1], 1.3, "x", detail);
    }
}

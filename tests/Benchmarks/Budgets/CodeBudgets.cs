using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>Networks that are written as code, with loops and blocks.</summary>
internal static class CodeBudgets
{
    public static IEnumerable<Budget> Cold() => TorchNetwork.All.Select(network => new Budget(
        $"{network.Name} in TorchSharp: analyzed cold",
        Clock.Median(7, network.Fresh, LiveAnalysis.OfFile),
        50,
        "ms",
        FormattableString.Invariant($"the compiler binds the file in {Clock.Median(5, network.Fresh, LiveAnalysis.Bind):0.0} ms")));

    /// <summary>In the editor, with the file open.</summary>
    public static IEnumerable<Budget> Live()
    {
        foreach (var network in TorchNetwork.All)
        {
            // Each history of keystrokes in a project of its own.
            var (project, other) = (network.Fresh(), network.Fresh());
            LiveAnalysis.OfFile(project);
            LiveAnalysis.OfFile(other);
            var times = Clock.Medians(
                25,
                (() => TorchNetwork.WithOtherMember(project), LiveAnalysis.Bind),
                (() => TorchNetwork.WithOtherMember(project), LiveAnalysis.OfFileWithNothing),
                (() => TorchNetwork.WithOtherMember(project), LiveAnalysis.OfFile),
                (() => network.WithOtherBody(other), LiveAnalysis.OfFile));
            var driver = FormattableString.Invariant($"the driver with an analyzer that does nothing {times[1]:0.0} ms, binding {times[0]:0.0} ms");
            yield return new($"{network.Name}: live after an edit beside it", times[2], 10, "ms", driver);
            yield return new($"{network.Name}: the same without the driver, beside binding the file", (times[2] - times[1]) / times[0], 1.3, "x");
            yield return new($"{network.Name}: the same after an edit in a body of it", (times[3] - times[1]) / times[0], 1.3, "x", FormattableString.Invariant($"{times[3]:0.0} ms"));
            yield return new($"{network.Name}: units executed again after such an edit", Forgotten(TorchNetwork.WithOtherMember(project)), 0, "units");
        }
    }

    /// <summary>What the generator does at each key.</summary>
    public static IEnumerable<Budget> Generator()
    {
        foreach (var network in TorchNetwork.All)
        {
            var project = network.Fresh();
            var (ours, reading) = (new Typist(new ShapeGenerator(), project), new Typist(new ReadingGenerator(), project));
            var times = Clock.Medians(
                11,
                (() => TorchNetwork.WithOtherMember(project), ours.Run),
                (() => TorchNetwork.WithOtherMember(project), reading.Run));
            yield return new($"{network.Name}: generator after an edit beside it, only reading set off", times[0] - times[1], 10, "ms", Detail(times[0], times[1]));
            var counted = new Typist(new ShapeGenerator(), project, countsSteps: true);
            counted.Run(TorchNetwork.WithOtherMember(project));
            yield return new($"{network.Name}: outputs rendered again", counted.RenderedAgain, 0, "files");
        }
    }

    // Classes of which nothing is remembered.
    private static int Forgotten(CSharpCompilation compilation)
    {
        var memory = Memory.Of(compilation);
        return TorchNetwork.All
            .Select(network => compilation.GetTypeByMetadataName(network.Class))
            .Count(type => type is not null && !memory.TryRecall(UnitNames.Of(type), out UnitFindings? _));
    }

    private static string Detail(double ours, double theirs) => FormattableString.Invariant($"{ours:0.0} ms beside {theirs:0.0} ms");
}

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What the analyzers cost a whole project.</summary>
internal static class AnalyzerBudgets
{
    public static IEnumerable<Budget> NoNetworks()
    {
        var ordinary = Enumerable.Range(0, 5_000).Select(Sources.Ordinary).ToList();
        yield return BesideNothing("analyzers in 5,000 files without networks: beside an empty one", Compilations.Of(ordinary));
    }

    /// <summary>The library is there, but few files use it.</summary>
    public static IEnumerable<Budget> OnlyALibrary()
    {
        var ordinary = Enumerable.Range(0, 1_000).Select(Sources.Ordinary).ToList();
        yield return BesideNothing("the same in 1,000 files with TorchSharp: beside an empty one", Compilations.Torch(ordinary));
    }

    /// <summary>One declared network in the file that is open.</summary>
    public static IEnumerable<Budget> Live()
    {
        var (project, keystroke) = (Compilations.Of(Sources.Sequential(100)), 0);
        var times = Clock.Medians(
            11,
            (() => project.Edited(0, ++keystroke), LiveAnalysis.Bind),
            (() => project.Edited(0, ++keystroke), LiveAnalysis.OfFileWithNothing),
            (() => project.Edited(0, ++keystroke), LiveAnalysis.OfFile));
        yield return new(
            "100 declared layers: live without the driver, beside binding the file",
            (times[2] - times[1]) / times[0],
            1.3,
            "x",
            FormattableString.Invariant($"{times[2]:0.0} ms, the driver {times[1]:0.0} ms, binding {times[0]:0.0} ms"));
    }

    /// <summary>A well-known package of analyzers on a project with networks.</summary>
    public static IEnumerable<Budget> BesideAnotherPackage()
    {
        var compilation = Compilations.Of(Enumerable.Range(0, 50).Select(Sources.Small).Concat(Enumerable.Range(0, 950).Select(Sources.Ordinary)));
        var others = Meziantou();
        var (ours, theirs) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 2; round++)
        {
            ours = Math.Min(ours, LiveAnalysis.AnalyzerTime(compilation.Fresh(), [.. LiveAnalysis.Ours]));
            theirs = Math.Min(theirs, LiveAnalysis.AnalyzerTime(compilation.Fresh(), others));
        }

        yield return new(
            "analyzer time in 1,000 files with 50 networks: beside Meziantou's",
            ours / theirs,
            0.2,
            "x",
            FormattableString.Invariant($"{ours:0} ms beside {theirs:0} ms of {others.Length} analyzers"));
    }

    private static Budget BesideNothing(string what, CSharpCompilation compilation)
    {
        var times = Clock.Bests(
            5,
            (() => compilation.Clone(), copy => LiveAnalysis.OfProject(copy, LiveAnalysis.Ours)),
            (() => compilation.Clone(), (Action<CSharpCompilation>)(copy => LiveAnalysis.OfProject(copy, new EmptyAnalyzer()))));
        return new(what, times[0] / times[1], 1.2, "x", FormattableString.Invariant($"{times[0]:0} ms beside {times[1]:0} ms"));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Meziantou()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "references");
        return Directory.GetFiles(folder, "Meziantou.Analyzer.dll")
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();
    }
}

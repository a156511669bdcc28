using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        var (ours, nothing) = (new Typist(new ShapeGenerator(), compilation), new Typist(new EmptyGenerator(), compilation));
        var times = Clock.Medians(Keystrokes, (() => ours.Type(500), ours.Run), (() => nothing.Type(500), nothing.Run));
        yield return new("edit among 5,000 files without networks", times[0] - times[1], 3, "ms", FormattableString.Invariant($"beside a generator that does nothing: {times[0]:0.0} and {times[1]:0.0} ms"));
    }

    /// <summary>Types into one file and runs a generator after each keystroke.</summary>
    private sealed class Typist
    {
        private readonly CSharpCompilation _compilation;
        private readonly bool _countsSteps;
        private GeneratorDriver _driver;
        private int _keystroke;

        public Typist(IIncrementalGenerator generator, CSharpCompilation compilation, bool countsSteps = false)
        {
            (_compilation, _countsSteps) = (compilation, countsSteps);
            _driver = CSharpGeneratorDriver
                .Create([generator.AsSourceGenerator()], driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: countsSteps))
                .RunGenerators(compilation);
        }

        public int RenderedAgain { get; private set; }

        public CSharpCompilation Type(int file) => _compilation.Edited(file, ++_keystroke);

        public void Run(CSharpCompilation edited)
        {
            _driver = _driver.RunGenerators(edited);
            if (_countsSteps)
            {
                RenderedAgain += _driver.GetRunResult().Results.Single().TrackedSteps[nameof(Steps.Render)]
                    .SelectMany(step => step.Outputs)
                    .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
            }
        }
    }
}

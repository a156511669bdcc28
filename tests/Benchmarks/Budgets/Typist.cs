using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>Types into one file and runs a generator after each keystroke.</summary>
internal sealed class Typist
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

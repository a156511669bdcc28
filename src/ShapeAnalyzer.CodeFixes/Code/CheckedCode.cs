using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>The networks in the code of a compilation, executed as the analyzer does it.</summary>
internal sealed class CheckedCode
{
    private readonly CodeModel _model;
    private readonly CodeChecks _checks;
    private readonly CancellationToken _cancellation;

    private CheckedCode(Compilation compilation, ImmutableArray<Library> libraries, CancellationToken cancellation)
    {
        (Compilation, _cancellation) = (compilation, cancellation);
        _model = new CodeModel(compilation, libraries, cancellation);
        _checks = new CodeChecks(_model, Memory.Of(compilation), CheckOptions.Default);
    }

    public Compilation Compilation { get; }

    /// <summary>The networks of a compilation; null where it uses no library.</summary>
    public static CheckedCode? Of(Compilation compilation, CancellationToken cancellation) =>
        LibraryReferences.Of(compilation) is { IsEmpty: false } libraries ? new(compilation, libraries, cancellation) : null;

    /// <summary>What is reported in a file.</summary>
    public IEnumerable<CodeProblem> In(SyntaxTree tree) => UnitsOf(tree)
        .SelectMany(unit => _checks.Placed(unit, _cancellation).Select(found => new CodeProblem(UnitNames.Of(unit), found.Finding, found.Site, new(() => Execute(unit)))))
        .Where(problem => problem.Site.Node.SyntaxTree == tree && problem.Finding.Finding.Rule.Severity != Severity.Off);

    /// <summary>What is reported anywhere.</summary>
    public IEnumerable<CodeProblem> All() => Compilation.SyntaxTrees.SelectMany(In);

    /// <summary>What executing a class or member calls; null where there is none of that name.</summary>
    public CodeCalls? CallsIn(string unit) =>
        Compilation.SyntaxTrees.SelectMany(UnitsOf).FirstOrDefault(each => UnitNames.Of(each) == unit) is { } symbol ? Execute(symbol) : null;

    private CodeCalls Execute(ISymbol unit) => new(_checks.Execute(unit, new SourcesRead(), _cancellation), _model);

    private IEnumerable<ISymbol> UnitsOf(SyntaxTree tree) => _model.Uses.AreLikelyIn(tree.GetRoot(_cancellation))
        ? new CodeUnits(Compilation.GetSemanticModel(tree), _model.Uses, _cancellation).OfFile()
        : Enumerable.Empty<ISymbol>();
}

/// <summary>A finding in code, the class or member that shows it, and where it is reported.</summary>
internal sealed record CodeProblem(string Unit, PlacedFinding Finding, CodeSite Site, Lazy<CodeCalls> Calls)
{
    /// <summary>The calls of the layer that it is found at.</summary>
    public IEnumerable<ShapedLayer> Failing => Calls.Value.Of(Finding.Finding.Layer);

    /// <summary>What it is recognized by in changed source.</summary>
    public (Rule, string, string) Key => (Finding.Finding.Rule, Unit, Finding.Finding.Layer);

    /// <summary>One of the numbers that the finding carries as data.</summary>
    public string? this[string property] => Finding.Finding.Properties.FirstOrDefault(each => each.Key == property).Value;
}

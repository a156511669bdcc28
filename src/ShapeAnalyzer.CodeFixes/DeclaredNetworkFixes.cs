using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// A network of attributes. It is read anew from the document, so that a fix depends on no generated file and on nothing
/// that an analyzer left behind.
/// </summary>
internal sealed class DeclaredNetworkFixes : FixableNetwork
{
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _type;
    private readonly NetworkDeclaration _declaration;
    private readonly AttributeSources _sources;
    private readonly ShapedNetwork? _network;

    private DeclaredNetworkFixes(SemanticModel model, INamedTypeSymbol type, NetworkDeclaration declaration, AttributeSources sources, CancellationToken cancellation)
    {
        (_model, _type, _declaration, _sources) = (model, type, declaration, sources);
        ImmutableArray<Finding> findings;
        (_network, findings) = Check(declaration, cancellation);
        var map = new SourceMap(type, sources, cancellation);
        Findings = findings
            .Select(finding => (finding, Location: map.Locate(finding.Anchor)))
            .Where(entry => entry.Location.SourceTree == model.SyntaxTree)
            .Select(entry => (entry.finding, entry.Location.SourceSpan))
            .ToImmutableArray();
    }

    public override ImmutableArray<(Finding Finding, TextSpan Span)> Findings { get; }

    /// <summary>The network that the type declaration around a position belongs to, or null.</summary>
    public static DeclaredNetworkFixes? At(SemanticModel model, BaseTypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type && DeclarationReader.Read(type, cancellation) is var (read, sources)
            ? new(model, type, read, sources, cancellation)
            : null;

    /// <summary>All networks of a file, each once.</summary>
    public static IEnumerable<DeclaredNetworkFixes> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in root.DescendantNodes(node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            if (At(model, declaration, cancellation) is { } network && seen.Add(network._type))
            {
                yield return network;
            }
        }
    }

    public override IEnumerable<Fix> FixesFor(Finding finding, CancellationToken cancellation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fix, move) in Candidates(finding, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!keys.Contains(fix.Key) && Ends(finding, fix, move, cancellation))
            {
                keys.Add(fix.Key);
                yield return fix;
            }
        }
    }

    private static (ShapedNetwork? Network, ImmutableArray<Finding> Findings) Check(NetworkDeclaration declaration, CancellationToken cancellation)
    {
        if (declaration.Network is null)
        {
            return (null, ImmutableArray.Create(new Finding(Core.Rules.LayersWithoutNetwork, Anchor.Layer(0), string.Empty)));
        }

        var (network, findings) = DeclaredNetwork.Infer(declaration, cancellation);
        return (network, findings.AddRange(Suspicions.Find(network, CheckOptions.Default)));
    }

    private IEnumerable<(Fix Fix, Func<int, int> Move)> Candidates(Finding finding, CancellationToken cancellation)
    {
        if (_sources.Network is not null && _network is not null)
        {
            var text = new RemedyText(_model, _sources, cancellation);
            foreach (var remedy in RemedyCheck.Fixes(_network, finding, cancellation))
            {
                if (text.Write(remedy) is { } changes)
                {
                    yield return (new(remedy.Key, $"Use {remedy.Text}", changes), remedy.Move);
                }
            }
        }

        var declarations = new DeclarationFixes(_model, _type, _declaration, _sources, _network?.Network, cancellation);
        foreach (var fix in declarations.For(finding))
        {
            yield return (fix, index => index);
        }
    }

    // The changed source is read like any other: the finding must be gone, and nothing new be found.
    private bool Ends(Finding finding, Fix fix, Func<int, int> move, CancellationToken cancellation)
    {
        var tree = _model.SyntaxTree;
        var changed = tree.WithChangedText(tree.GetText(cancellation).WithChanges(fix.Changes));
        if (changed.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return false;
        }

        var compilation = _model.Compilation.ReplaceSyntaxTree(tree, changed);
        var (model, name) = (compilation.GetSemanticModel(changed), _type.ToDisplayString());
        var type = changed.GetRoot(cancellation).DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(syntax => syntax.Identifier.ValueText == _type.Name)
            .Select(syntax => model.GetDeclaredSymbol(syntax, cancellation) as INamedTypeSymbol)
            .FirstOrDefault(symbol => symbol?.ToDisplayString() == name);
        if (type is null || DeclarationReader.Read(type, cancellation) is not var (declaration, _) || declaration.Layers.Any(layer => !layer.IsBound) != _declaration.Layers.Any(layer => !layer.IsBound))
        {
            return false;
        }

        var before = Keys(Check(_declaration, cancellation).Findings, move).ToList();
        var after = Keys(Check(declaration, cancellation).Findings, index => index).ToList();
        return !after.Contains(Key(finding, move)) && after.All(before.Contains);
    }

    private static IEnumerable<(Rule, Anchor)> Keys(IEnumerable<Finding> findings, Func<int, int> move) => findings.Select(finding => Key(finding, move));

    private static (Rule, Anchor) Key(Finding finding, Func<int, int> move) =>
        (finding.Rule, finding.Anchor.Place == Place.Layer ? finding.Anchor with { Index = move(finding.Anchor.Index) } : finding.Anchor);
}

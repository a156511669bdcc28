using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A network of attributes, read from source and checked as the analyzer does it.</summary>
internal sealed record CheckedDeclaration(INamedTypeSymbol Type, NetworkDeclaration Declaration, AttributeSources Sources, ShapedNetwork? Network, ImmutableArray<Finding> Findings)
{
    /// <summary>The network of a type, or null where it has none of our attributes.</summary>
    public static CheckedDeclaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (DeclarationReader.Read(type, cancellation) is not var (declaration, sources))
        {
            return null;
        }

        if (declaration.Network is null)
        {
            return new(type, declaration, sources, null, ImmutableArray.Create(new Finding(Core.Rules.LayersWithoutNetwork, Anchor.Layer(0), string.Empty)));
        }

        var (network, findings) = DeclaredNetwork.Infer(declaration, cancellation);
        return new(type, declaration, sources, network, findings.AddRange(Suspicions.Find(network, CheckOptions.Default)));
    }

    /// <summary>Whether the compiler understands all layers.</summary>
    public bool IsBound => Declaration.Layers.All(layer => layer.IsBound);

    /// <summary>The comments behind its layers; null while something is wrong with it.</summary>
    public NetworkComments? Comments(CancellationToken cancellation) =>
        Network is null || Findings.Any(finding => finding.Rule.Severity == Severity.Error) ? null : NetworkComments.Of(Network, Sources.Layers, cancellation);

    /// <summary>Each finding by rule and place, as often as it was found.</summary>
    public IEnumerable<(Rule, Anchor)> Keys(Func<int, int> move) => Findings.Select(finding => KeyOf(finding, move));

    /// <summary>What a finding is recognized by in the changed network, whose layers may have moved.</summary>
    public static (Rule, Anchor) KeyOf(Finding finding, Func<int, int> move) =>
        (finding.Rule, finding.Anchor.Place == Place.Layer ? finding.Anchor with { Index = move(finding.Anchor.Index) } : finding.Anchor);
}

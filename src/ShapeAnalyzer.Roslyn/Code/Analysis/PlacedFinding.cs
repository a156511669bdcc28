using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>A finding with its places in the source instead of their numbers.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Origin">Where the mistake is made; null where that has no source.</param>
/// <param name="Sites">Where it may be shown, best first.</param>
internal sealed record PlacedFinding(CodeFinding Finding, CodeSite? Origin, ImmutableArray<CodeSite> Sites)
{
    public static PlacedFinding Of(CodeFinding finding, CodeModel model) => new(
        finding,
        model.SiteAt(finding.Origin),
        finding.Sites.Select(model.SiteAt).OfType<CodeSite>().ToImmutableArray());

    /// <summary>Whether another network shows the same mistake.</summary>
    public bool IsSameAs(PlacedFinding other) => Finding.Rule == other.Finding.Rule && Origin?.Node == other.Origin?.Node;

    /// <summary>The finding in another version of the source.</summary>
    public PlacedFinding Moved(Func<SyntaxNode, SyntaxNode?> now) => this with
    {
        Origin = Origin is null ? null : Moved(Origin, now),
        Sites = Sites.Select(site => Moved(site, now)).ToImmutableArray(),
    };

    private static CodeSite Moved(CodeSite site, Func<SyntaxNode, SyntaxNode?> now) => site with { Node = now(site.Node) ?? site.Node };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>All that executing a class or a member has found.</summary>
internal sealed record UnitFindings(ImmutableArray<PlacedFinding> Findings)
{
    public static UnitFindings None { get; } = new(ImmutableArray<PlacedFinding>.Empty);

    /// <summary>The layers of a network whose input is stated and that has no error; null for any other.</summary>
    public MadeLayers? Layers { get; init; }

    /// <summary>The same in another version of the source.</summary>
    public UnitFindings Moved(Func<SyntaxNode, SyntaxNode?> now) => new(Findings.Select(finding => finding.Moved(now)).ToImmutableArray())
    {
        Layers = Layers?.Moved(now),
    };
}

/// <summary>A network, and the expressions in its own class that make its layers.</summary>
internal sealed record MadeLayers(ShapedNetwork Network, ImmutableArray<(int Layer, SyntaxNode Node)> Places)
{
    public static MadeLayers? Of(INamedTypeSymbol type, NetworkResult result, CodeModel model) =>
        NetworkRequest.Read(type).Inputs.IsEmpty || result.IsExhausted || result.Findings.Any(finding => finding.Rule.Severity == Severity.Error)
            ? null
            : new(result.Trace.Finish(type.Name, SummaryStyle.Classic, Dim.Unknown), PlacesOf(model.Type(type).FullName, result, model));

    // What is not found again is not shown: a place in another version of the source is none.
    public MadeLayers Moved(Func<SyntaxNode, SyntaxNode?> now) => this with
    {
        Places = Places.Select(place => (place.Layer, Node: now(place.Node))).Where(place => place.Node is not null).Select(place => (place.Layer, place.Node!)).ToImmutableArray(),
    };

    // A layer that is called several times is shown only if it always gives the same.
    private static ImmutableArray<(int Layer, SyntaxNode Node)> PlacesOf(string home, NetworkResult result, CodeModel model) => result.Trace.Layers
        .Select((layer, index) => (Layer: layer, Index: index, Site: model.SiteAt(result.Origins[index])))
        .Where(entry => !entry.Layer.Node.IsOperation && entry.Site?.Owner.FullName == home)
        .GroupBy(entry => entry.Site)
        .Where(calls => calls.All(call => call.Layer.Outputs.Select(output => output.Shape).SequenceEqual(calls.First().Layer.Outputs.Select(output => output.Shape))))
        .Select(calls => (calls.First().Index, calls.Key!.Expression))
        .ToImmutableArray();
}

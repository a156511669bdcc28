using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Comments;

/// <summary>The comments behind the layers of a network, wherever its layers stand.</summary>
internal sealed class NetworkComments
{
    private readonly Dictionary<int, LayerLine> _lines;
    private readonly ShapeComments _comments;

    /// <param name="network">The network.</param>
    /// <param name="layers">Where its layers stand, as far as each stands at one place and gives one shape.</param>
    public NetworkComments(ShapedNetwork network, IEnumerable<(int Layer, SyntaxNode Node)> layers)
    {
        var lines = LayerLine.Of(layers);
        _lines = lines.ToDictionary(line => line.Layer);
        _comments = new(network, lines.Select(line => (line.Layer, line.Text)));
    }

    /// <summary>The comments that state shapes.</summary>
    public IEnumerable<(ShapeComment Comment, LayerLine Line)> Read() => _comments.Read().Select(comment => (comment, _lines[comment.Layer]));

    /// <summary>Lines that can take a comment, with what it would say.</summary>
    public IEnumerable<(string Text, LayerLine Line)> Free() => _comments.Free().Select(free => (free.Text, _lines[free.Layer]));

    /// <summary>What is no longer true, and where.</summary>
    public IEnumerable<(Finding Finding, Location Location)> Stale() => Read()
        .Where(entry => !entry.Comment.IsTrue)
        .Select(entry => (_comments.Describe(entry.Comment), entry.Line.Comment!.Value.GetLocation()));

    /// <summary>The comments behind the layers of a declared network.</summary>
    public static NetworkComments Of(ShapedNetwork network, ImmutableArray<AttributeData> layers, CancellationToken cancellation) => new(
        network,
        layers
            .Take(network.Layers.Length)
            .Select((layer, i) => (Layer: i, Node: layer.ApplicationSyntaxReference?.GetSyntax(cancellation)))
            .Where(entry => entry.Node is not null)
            .Select(entry => (entry.Layer, entry.Node!)));
}

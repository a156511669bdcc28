using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A comment that states what a layer gives.</summary>
/// <param name="Layer">The layer that it stands behind.</param>
/// <param name="Stated">What it says.</param>
/// <param name="Actual">What would be true.</param>
/// <param name="IsTrue">Whether it is.</param>
internal sealed record ShapeComment(int Layer, StatedShape Stated, string Actual, bool IsTrue);

/// <summary>
/// Tells which of the comments behind a network's layers state shapes. A comment that cannot be one of ours is left
/// alone, for a person may note a kernel or an input in the same form: it must have the form and as many sizes as the
/// layer gives, and where it is not true, nothing else that it may say must be.
/// </summary>
internal sealed class ShapeComments
{
    private readonly NetworkView _network;
    private readonly ISet<string> _names;
    private readonly ImmutableArray<(int Layer, string? Text, ImmutableArray<Dim> Sizes)> _lines;

    /// <summary>Looks at layers that have a line of their own, with the comment at its end: what stands behind the slashes, or null.</summary>
    public ShapeComments(ShapedNetwork network, IEnumerable<(int Layer, string? Text)> lines)
    {
        _network = new(network);
        _names = StatedShape.NamesOf(network.Network);
        var outputs = KnownOutputs.Of(network);
        _lines = lines
            .Where(line => outputs[line.Layer] is not null)
            .Select(line => (line.Layer, line.Text, outputs[line.Layer]!.Value))
            .ToImmutableArray();
    }

    /// <summary>The layers whose lines can take a comment, with what it would say.</summary>
    public IEnumerable<(int Layer, string Text)> Free() => _lines.Where(line => line.Text is null).Select(line => (line.Layer, TextOf(line.Layer)));

    /// <summary>The comments that state shapes.</summary>
    public ImmutableArray<ShapeComment> Read()
    {
        var comments = _lines
            .Where(line => line.Text is not null)
            .Select(line => (line.Layer, Stated: StatedShape.Parse(line.Text!, _names), line.Sizes))
            .Where(line => line.Stated?.Rank == line.Sizes.Length)
            .Select(line => (
                Comment: new ShapeComment(line.Layer, line.Stated!, TextOf(line.Layer), line.Stated!.MayBe(line.Sizes)),
                IsOwn: OtherReadings.IsOwn(_network.Layers[line.Layer], line.Stated),
                IsNeighbour: OtherReadings.IsNeighbour(_network, line.Layer, line.Stated),
                IsReordered: line.Stated.IsAnyOrderOf(line.Sizes)))
            .ToList();

        // An author who has written what one layer gives does not mean, behind another, what goes into it.
        var isProven = comments.Any(entry => entry.Comment.IsTrue && !entry.IsOwn && !entry.IsNeighbour);
        var claims = comments.Where(entry => entry.Comment.IsTrue || (!entry.IsOwn && !entry.IsReordered && (isProven || !entry.IsNeighbour))).Select(entry => entry.Comment).ToList();

        // A single number may be anything, the number of a step first of all: the comments around it must say that it is a shape.
        var isAmongShapes = isProven || claims.Any(claim => claim.Stated.Rank > 1) || (comments.Count > 1 && comments.Count == _lines.Length);
        return claims
            .Where(claim => claim.IsTrue || claim.Stated.Rank > 1 || (isAmongShapes && claim.Stated.Numbers[0] > _network.Layers.Length))
            .ToImmutableArray();
    }

    /// <summary>What to say of a comment that is not true.</summary>
    public Finding Describe(ShapeComment comment)
    {
        var (network, node) = (_network.Network.Network, _network.Layers[comment.Layer].Node);
        Func<Shape, string> write = network.Options.WritesBatch ? shape => shape.ToString() : shape => ShapeText.Compact(shape);
        var chain = node.Inbound.IsEmpty ? null : Chain.Write(Chain.Links(network, _network.Layers, node.Inbound[0]), null, write);
        return new(
            Rules.ShapeComment,
            Anchor.Layer(comment.Layer),
            $"'{node.Name}' gives {comment.Actual}, but the comment says {comment.Stated.Text}{(chain is null ? string.Empty : $" ({chain})")}",
            Reporter.Properties(node.Name, null, null, chain).Items
                .Add(new("stated", comment.Stated.Text))
                .Add(new("actual", comment.Actual)));
    }

    private string TextOf(int layer) => ShapeText.Compact(_network.Layers[layer].Outputs[0].Shape);
}

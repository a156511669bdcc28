namespace ShapeAnalyzer.Core;

/// <summary>A tensor on the way to another.</summary>
/// <param name="Name">The layer that gives it; empty where some are left out.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record Link(string Name, Shape Shape);

/// <summary>
/// The way to a tensor, for messages: <c>input 28x28x1 -> conv2d_1 26x26x32 -> ...</c>. A long one is reduced to
/// what matters: the input, each layer that changed the offending axis, the producer.
/// </summary>
internal static class Chain
{
    private const int Longest = 6;

    public static string To(Network network, IReadOnlyList<ShapedLayer> layers, TensorReference tensor, int? axis) =>
        Write(Links(network, layers, tensor), axis, shape => ShapeText.Compact(shape));

    /// <summary>The way as text.</summary>
    public static string Write(IReadOnlyList<Link> links, int? axis, Func<Shape, string> write) =>
        string.Join(" -> ", Reduce(links, axis).Select(link => link.Name.Length == 0 ? "..." : $"{link.Name} {write(link.Shape)}"));

    /// <summary>The whole way, through the first input of each layer.</summary>
    public static IReadOnlyList<Link> Links(Network network, IReadOnlyList<ShapedLayer> layers, TensorReference tensor)
    {
        var links = new List<Link>();
        for (var reference = tensor; ;)
        {
            if (reference.IsInput)
            {
                var input = network.Inputs[reference.InputIndex];
                links.Add(new(input.Name, input.Shape));
                break;
            }

            var layer = layers[reference.Producer];
            links.Add(new(layer.Node.Name, layer.Outputs.Length > reference.Output ? layer.Outputs[reference.Output].Shape : Shape.Unknown));
            if (layer.Node.Inbound.IsEmpty)
            {
                break;
            }

            reference = layer.Node.Inbound[0];
        }

        links.Reverse();
        return links;
    }

    private static IReadOnlyList<Link> Reduce(IReadOnlyList<Link> links, int? axis)
    {
        if (links.Count <= Longest)
        {
            return links;
        }

        // In front of one that gives another number of axes too: what it is made of.
        var kept = links.Where((link, i) => i == 0 || i == links.Count - 1 || Changes(links[i - 1].Shape, link.Shape, axis) || HasOtherRank(link.Shape, links[i + 1].Shape)).ToList();
        if (kept.Count > Longest)
        {
            kept = kept.Take(1).Append(new(string.Empty, Shape.Unknown)).Concat(kept.Skip(kept.Count - Longest + 1)).ToList();
        }

        return kept;
    }

    private static bool HasOtherRank(Shape before, Shape after) => before.HasRank && after.HasRank && before.Rank != after.Rank;

    private static bool Changes(Shape before, Shape after, int? axis)
    {
        if (!before.HasRank || !after.HasRank || before.Rank != after.Rank)
        {
            return true;
        }

        return axis is { } index && index < after.Rank && index >= -after.Rank
            ? !before[index].Equals(after[index])
            : !before.Equals(after);
    }
}

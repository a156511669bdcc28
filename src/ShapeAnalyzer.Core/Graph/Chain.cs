namespace ShapeAnalyzer.Core;

/// <summary>
/// The way to a tensor, for messages: <c>input 28x28x1 -> conv2d_1 26x26x32 -> ...</c>. A long one is reduced to
/// what matters: the input, each layer that changed the offending axis, the producer.
/// </summary>
internal static class Chain
{
    private const int Longest = 6;

    public static string To(Network network, IReadOnlyList<ShapedLayer> layers, TensorReference tensor, int? axis, Func<Shape, string>? write = null)
    {
        write ??= shape => ShapeText.Compact(shape);
        var links = new List<(string Name, Shape Shape)>();
        for (var reference = tensor; ;)
        {
            if (reference.IsInput)
            {
                var input = network.Inputs[reference.InputIndex];
                links.Add((input.Name, input.Shape));
                break;
            }

            var layer = layers[reference.Producer];
            links.Add((layer.Node.Name, layer.Outputs.Length > reference.Output ? layer.Outputs[reference.Output].Shape : Shape.Unknown));
            if (layer.Node.Inbound.IsEmpty)
            {
                break;
            }

            reference = layer.Node.Inbound[0];
        }

        links.Reverse();
        return string.Join(" -> ", Reduce(links, axis).Select(link => link.Name.Length == 0 ? "..." : $"{link.Name} {write(link.Shape)}"));
    }

    private static List<(string Name, Shape Shape)> Reduce(List<(string Name, Shape Shape)> links, int? axis)
    {
        if (links.Count <= Longest)
        {
            return links;
        }

        var kept = links.Where((link, i) => i == 0 || i == links.Count - 1 || Changes(links[i - 1].Shape, link.Shape, axis)).ToList();
        if (kept.Count > Longest)
        {
            kept = kept.Take(1).Append((string.Empty, Shape.Unknown)).Concat(kept.Skip(kept.Count - Longest + 1)).ToList();
        }

        return kept;
    }

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

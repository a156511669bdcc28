namespace ShapeAnalyzer.Core;

/// <summary>A Reshape that gives a layer the number of axes that it takes.</summary>
internal static class RankRemedies
{
    private static readonly Layer Reshape = LayerCatalog.Find("Reshape")!;

    public static IEnumerable<Remedy> For(ShapedLayer layer, int index)
    {
        if (layer.Inputs.IsEmpty || layer.Inputs[0] is not { IsKnownWithoutBatch: true, Rank: >= 2 } input)
        {
            yield break;
        }

        var sizes = input.WithoutBatch().Select(size => size.Value!.Value).ToList();
        foreach (var target in Wider(sizes).Concat(Narrower(sizes)))
        {
            var reshape = Insert(layer, index, target);
            yield return reshape;

            // A picture of a few pixels is smaller than most windows.
            if (layer.Node.Layer.Parameters.Any(parameter => parameter.Name == "padding"))
            {
                yield return new Both(reshape, new SetArgument("padding", $"padding 'same' on '{layer.Node.Name}'", reshape.Move(index), "padding", Value.Of("same")));
            }
        }
    }

    private static InsertLayer Insert(ShapedLayer layer, int index, List<long> target) => new InsertLayer(
        "reshape",
        $"a Reshape({string.Join(", ", target)}) before '{layer.Node.Name}'",
        index,
        Reshape,
        Arguments.Of(("target_shape", Value.Of(target.Select(Value.Of)))));

    // Channels are added behind; a vector may be a square picture.
    private static IEnumerable<List<long>> Wider(List<long> sizes)
    {
        yield return sizes.Append(1).ToList();
        if (sizes.Count == 1)
        {
            var side = (long)Math.Sqrt(sizes[0]);
            if (side * side == sizes[0])
            {
                yield return new() { side, side, 1 };
            }
        }

        yield return sizes.Append(1).Append(1).ToList();
        yield return sizes.Prepend(1).ToList();
        yield return sizes.Prepend(1).Prepend(1).ToList();
        yield return sizes.Append(1).Append(1).Append(1).ToList();
    }

    private static IEnumerable<List<long>> Narrower(List<long> sizes)
    {
        for (var kept = sizes.Count - 2; kept >= 0; kept--)
        {
            yield return sizes.Take(kept).Append(sizes.Skip(kept).Aggregate(1L, (product, size) => product * size)).ToList();
        }
    }
}

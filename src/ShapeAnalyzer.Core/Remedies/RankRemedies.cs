namespace ShapeAnalyzer.Core;

/// <summary>As many axes as a layer takes: a layer that changes their number is put in, taken out, or another one.</summary>
internal static class RankRemedies
{
    private const string AddsChannels = "adds the channels' axis";

    // Layers take five axes at most; of a shape with many more each part would have to be tried.
    private const int MostAxes = 16;

    /// <summary>A Flatten in front, where there is something to flatten.</summary>
    public static IEnumerable<Remedy> Flattened(NetworkView network, ShapedLayer layer, int index, int input = 0)
    {
        if (layer.Inputs[input] is { HasRank: true, Rank: > 2 })
        {
            var place = layer.Inputs.Length == 1 ? $"before '{layer.Node.Name}'" : $"between '{network.ProducerNameOf(layer, input)}' and '{layer.Node.Name}'";
            yield return new InsertLayer("flatten", $"a Flatten {place}", index, LayerCatalog.Find("Flatten")!, Arguments.None, input) { IsHint = true };
        }
    }

    /// <summary>A global pooling, whose output has a size whatever the picture's, in place of a Flatten.</summary>
    public static IEnumerable<Remedy> Pooled(NetworkView network, IEnumerable<ShapedLayer> layers) => layers
        .Where(layer => layer.Node.Layer is Flatten && layer.Inputs[0] is { HasRank: true, Rank: >= 3 and <= 5 })
        .Take(1)
        .Select(layer => (Flatten: layer, Pooling: LayerCatalog.Find($"GlobalAveragePooling{layer.Inputs[0].Rank - 2}D")!))
        .Select(pair => new ReplaceLayer(
            "pooling",
            $"a {pair.Pooling.Name} in place of '{pair.Flatten.Node.Name}'",
            network.IndexOf(pair.Flatten),
            pair.Pooling,
            Arguments.None) { IsHint = true });

    /// <summary>Without what has changed the number of axes: a Flatten in front, a wrapper, the batch in the input's shape.</summary>
    public static IEnumerable<Remedy> FewerChanges(NetworkView network, ShapedLayer layer, int index)
    {
        if (network.ProducerOf(layer) is { Node.Layer: Flatten or GlobalPooling } producer)
        {
            yield return Remove.Whole(producer, network.IndexOf(producer));
        }

        if (layer.Node.Arguments["dims"] is ListValue { Items: var dims } && layer.Inputs[0] is { HasRank: true, Rank: <= MostAxes } permuted)
        {
            var all = Value.Of(dims.Concat(Enumerable.Range(1, permuted.Rank - 1).Select(axis => Value.Of(axis)).Where(axis => !dims.Contains(axis))));
            yield return new SetArgument("argument", $"Dims = {Signature.Describe(all)} on '{layer.Node.Name}'", index, "dims", all) { IsHint = true };
        }

        if (layer.Node.Layer is TimeDistributed { Inner: var inner })
        {
            yield return new Remove($"TimeDistributed around '{layer.Node.Name}'", index, inner, layer.Node.Arguments) { IsHint = true, IsFix = false };
        }

        foreach (var (input, i) in network.Network.Network.Inputs.Select((input, i) => (input, i)))
        {
            if (input is { IsBatched: true, Shape: { HasRank: true, Rank: >= 4 } shape })
            {
                var without = Shape.Of(shape.Dims.RemoveAt(1));
                yield return SetInput.To(network.Network.Network, i, without, ", since the batch is not part of it") with { IsHint = true };
            }
            else if (input is { IsBatched: true, Shape: { HasRank: true, Rank: 1 } scalar })
            {
                var vector = Shape.Of(scalar.Dims.Add(Dim.One));
                yield return SetInput.To(network.Network.Network, i, vector) with { IsHint = true };
            }
        }
    }

    /// <summary>A Reshape in front.</summary>
    public static IEnumerable<Remedy> For(ShapedLayer layer, int index)
    {
        if (layer.Inputs.IsEmpty || layer.Inputs[0] is not { IsKnownWithoutBatch: true, Rank: >= 2 and <= MostAxes } input)
        {
            yield break;
        }

        var sizes = input.WithoutBatch().Select(size => size.Value!.Value).ToList();
        foreach (var (target, reason) in Wider(sizes).Concat(Narrower(sizes).Select(narrower => (narrower, (string?)null))))
        {
            var reshape = Insert(layer, index, target, reason);
            yield return reshape;

            // A picture of a few pixels is smaller than most windows.
            if (layer.Node.Layer.Parameters.Any(parameter => parameter.Name == "padding"))
            {
                yield return new Both(reshape, new SetArgument("padding", $"padding 'same' on '{layer.Node.Name}'", reshape.Move(index), "padding", Value.Of("same")));
            }
        }
    }

    private static InsertLayer Insert(ShapedLayer layer, int index, List<long> target, string? reason) => new(
        reason == AddsChannels ? "channels" : "reshape",
        $"a Reshape({string.Join(", ", target)}) before '{layer.Node.Name}'{(reason is null ? string.Empty : $", which {reason}")}",
        index,
        LayerCatalog.Find("Reshape")!,
        Arguments.Of(("target_shape", Value.Of(target.Select(Value.Of))))) { IsHint = reason is not null };

    // What is likely has a reason. Channels are few and stand last; a vector may be a square picture or a sequence.
    private static IEnumerable<(List<long> Target, string? Reason)> Wider(List<long> sizes)
    {
        var hasChannels = sizes.Count >= 3 && sizes[sizes.Count - 1] <= 4;
        if (hasChannels)
        {
            yield return (sizes.Prepend(1).ToList(), sizes.Count == 3 ? "makes a film of one frame" : null);
        }

        yield return (sizes.Append(1).ToList(), sizes.Count == 1 ? "makes a sequence of single numbers" : sizes.Count == 2 ? AddsChannels : null);
        if (sizes.Count == 1)
        {
            var side = (long)Math.Sqrt(sizes[0]);
            if (side * side == sizes[0])
            {
                yield return (new() { side, side, 1 }, "makes a square picture");
            }
        }

        yield return (sizes.Append(1).Append(1).ToList(), null);
        yield return (sizes.Prepend(1).ToList(), null);
        yield return (sizes.Prepend(1).Prepend(1).ToList(), null);
        yield return (sizes.Append(1).Append(1).Append(1).ToList(), null);
    }

    private static IEnumerable<List<long>> Narrower(List<long> sizes)
    {
        for (var kept = sizes.Count - 2; kept >= 0; kept--)
        {
            yield return sizes.Take(kept).Append(sizes.Skip(kept).Aggregate(1L, (product, size) => product * size)).ToList();
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>What makes a window fit: a smaller one, or a larger input.</summary>
internal static class WindowRemedies
{
    private static readonly string[] Sizes = { "pool_size", "kernel_size", "cropping" };

    /// <summary>A kernel that lies the other way round; a global pooling for one that is as large as the whole map elsewhere.</summary>
    public static IEnumerable<Remedy> OtherWindow(NetworkView network, ShapedLayer layer, int index)
    {
        foreach (var name in Sizes)
        {
            if (layer.Node.Arguments[name] is ListValue { Items: { Length: 2 } sizes } && sizes[0] is SizeValue && sizes[0] != sizes[1])
            {
                foreach (var remedy in ArgumentRemedies.Set("window", layer, index, name, Value.Of(sizes.Reverse())))
                {
                    yield return remedy with { IsHint = true };
                }
            }
        }

        if (layer.Node.Layer is Pooling { Name: var pooling } && pooling.StartsWith("Average", StringComparison.Ordinal) && network.Behind(index).FirstOrDefault() is { Node.Layer: Flatten })
        {
            var name = $"Global{pooling}";
            yield return new ReplaceLayer("pooling", $"a {name} in place of '{layer.Node.Name}'", index, LayerCatalog.Find(name)!, Arguments.None) { IsHint = true };
        }
    }

    public static IEnumerable<Remedy> Smaller(ShapedLayer layer, int index)
    {
        if (layer.Node.Arguments["dilation_rate"] is not null)
        {
            foreach (var remedy in ArgumentRemedies.Set("window", layer, index, "dilation_rate", OfAllAxes(1)))
            {
                yield return remedy;
            }
        }

        foreach (var name in Sizes)
        {
            foreach (var size in new long[] { 3, 2, 1, 0 })
            {
                foreach (var remedy in ArgumentRemedies.Set("window", layer, index, name, OfAllAxes(size)))
                {
                    yield return remedy with { IsHint = name == "cropping" };
                }
            }
        }
    }

    public static IEnumerable<Remedy> LargerInput(ShapedNetwork network)
    {
        if (network.Network.Inputs.Length != 1 || network.Network.Inputs[0].Shape is not { HasRank: true, Rank: >= 3 } shape)
        {
            yield break;
        }

        var first = network.Network.Options.DataFormat == DataFormats.ChannelsFirst ? 2 : 1;
        foreach (var factor in new[] { 2, 4, 8 })
        {
            var larger = Enumerable.Range(first, shape.Rank - 2).Aggregate(shape, (current, axis) => current.With(axis, current[axis] * Dim.Of(factor)));
            yield return SetInput.To(network.Network, 0, larger) with { IsHint = true };
        }
    }

    /// <summary>States what the input leaves open.</summary>
    public static IEnumerable<Remedy> KnownInput(ShapedNetwork network)
    {
        foreach (var (input, index) in network.Network.Inputs.Select((input, index) => (input, index)))
        {
            foreach (var axis in Enumerable.Range(1, Math.Max(0, input.Shape.HasRank ? input.Shape.Rank - 1 : 0)).Reverse())
            {
                if (!input.Shape[axis].IsKnown)
                {
                    var known = input.Shape.With(axis, input.Shape.Rank >= 4 ? 3 : 32);
                    yield return new SetInput("input_size", $"a number for axis {axis} of the input, which is left open", index, known) { IsHint = true, IsFix = false };
                    yield return SetInput.To(network.Network, index, known);
                }
            }

            if (input.Shape is { HasRank: true, IsKnownWithoutBatch: false })
            {
                var known = Shape.Of(input.Shape.Dims.Select((size, axis) => axis == 0 || size.IsKnown ? size : Dim.Of(32)));
                yield return SetInput.To(network.Network, index, known);
            }
        }
    }

    private static Value OfAllAxes(long size) => Value.Of(new[] { Value.Of(size) });
}

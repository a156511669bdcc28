namespace ShapeAnalyzer.Core;

/// <summary>Where the first axis of a tensor in code is the batch, and what a sample of it holds.</summary>
internal static class BatchAxis
{
    /// <summary>Whether a layer's input has the batch on its first axis: the network's own, or that of a convolution or pooling.</summary>
    public static bool IsFirst(ShapedLayer layer, NetworkView network)
    {
        if (layer.Inputs[0] is not { HasRank: true, Rank: > 1 } input)
        {
            return false;
        }

        var earliest = layer;
        foreach (var before in network.Before(layer))
        {
            if (!before.Windows.IsEmpty && before.Outputs[0].Shape is { HasRank: true } windowed && windowed.Rank == before.Windows.Length + 2 && IsSame(windowed[0], input[0]))
            {
                return true;
            }

            earliest = before;
        }

        return earliest.Node.Inbound is [{ IsInput: true } source, ..]
            && network.Network.Network.Inputs[source.InputIndex].Shape is { HasRank: true, Rank: > 1 } shape
            && shape[0].IsSymbolic
            && IsSame(shape[0], input[0]);
    }

    /// <summary>The numbers of one sample; null where a size is not known.</summary>
    public static long? SampleSize(Shape shape) =>
        Shape.Of(shape.Dims.Skip(1)).SizeOrUnknown().Value is > 0 and var size ? size : null;

    /// <summary>The layer with weights that takes a layer's output as it is, at most through layers that keep its shape.</summary>
    public static ShapedLayer? Taker(ShapedLayer layer, NetworkView network)
    {
        var seen = new HashSet<int>();
        var open = new Queue<int>(new[] { network.IndexOf(layer) });
        while (open.Count > 0)
        {
            foreach (var user in network.UsersOf(open.Dequeue()))
            {
                if (user.Node.Layer is Linear or FunctionalLinear)
                {
                    return user;
                }

                if (user.Inputs.Length == 1 && user.Outputs.Length == 1 && user.Outputs[0].Shape.Equals(user.Inputs[0]) && seen.Add(network.IndexOf(user)))
                {
                    open.Enqueue(network.IndexOf(user));
                }
            }
        }

        return null;
    }

    private static bool IsSame(Dim left, Dim right) => left.IsUnknown ? ReferenceEquals(left, right) : left.IsSameAs(right) == true;
}

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What layers give without the batch, as far as a comment can state it.</summary>
internal static class KnownOutputs
{
    /// <summary>For each layer the sizes; null for one that gives several tensors, no axes, or nothing that is certain.</summary>
    public static ImmutableArray<Dim>?[] Of(ShapedNetwork network)
    {
        // Behind a broken layer the shapes are those that would be.
        var isSound = new bool[network.Layers.Length];
        for (var i = 0; i < isSound.Length; i++)
        {
            isSound[i] = !network.Layers[i].IsBroken && network.Layers[i].Node.Inbound.All(tensor => tensor.IsInput || isSound[tensor.Producer]);
        }

        return network.Layers.Select((layer, i) => isSound[i] ? SizesOf(network.Network, layer) : null).ToArray();
    }

    private static ImmutableArray<Dim>? SizesOf(Network network, ShapedLayer layer) =>
        layer.Outputs.Length == 1
        && layer.Outputs[0].Shape is { HasRank: true, Rank: > 1 } shape
        && shape.WithoutBatch().Any(size => size.IsKnown)
        && (!network.Options.WritesBatch || HasBatch(network, shape))
            ? shape.WithoutBatch()
            : null;

    // In code the first axis may be any.
    private static bool HasBatch(Network network, Shape shape) =>
        !network.Inputs.IsEmpty && network.Inputs[0].Shape is { HasRank: true, Rank: > 0 } input && shape[0].Equals(input[0]);
}

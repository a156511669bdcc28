using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A Dense on the output of convolutions that nothing flattened: it acts on the last axis alone, at each place. Meant
/// where it serves as a pointwise convolution, which a spatial layer behind it tells.
/// </summary>
internal sealed class DenseOnFeatureMap() : Suspicion(Rules.DenseOnFeatureMap)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Node.Layer is Dense or Linear
            && layer.Inputs[0] is { HasRank: true, Rank: >= 4 } input
            && IsFeatureMap(layer, network)
            && !network.Behind(network.IndexOf(layer)).Any(behind => behind.DataFormat is not null || !behind.Windows.IsEmpty))
        {
            yield return Found($"acts on the last axis of the feature map {ShapeText.Compact(input)} alone, at each place, since nothing flattens it: flatten it first");
        }
    }

    // Between the convolution and this layer nothing has moved the axes.
    private static bool IsFeatureMap(ShapedLayer layer, NetworkView network)
    {
        foreach (var before in network.Before(layer))
        {
            if (!before.Windows.IsEmpty)
            {
                return true;
            }

            if (before.Inputs.Length != 1 || !before.Inputs[0].HasRank || !before.Outputs[0].Shape.HasRank || !before.Outputs[0].Shape.Dims.SequenceEqual(before.Inputs[0].Dims))
            {
                return false;
            }
        }

        return false;
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// A Dense on the output of convolutions that nothing flattened: it acts on the last axis alone, at each place. Meant
/// where it serves as a pointwise convolution, which a spatial layer behind it tells.
/// </summary>
internal sealed class DenseOnFeatureMap() : Suspicion(Rules.DenseOnFeatureMap)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Node.Layer is Dense
            && layer.Inputs[0] is { HasRank: true, Rank: >= 4 } input
            && network.Before(layer).Any(before => !before.Windows.IsEmpty)
            && !network.Behind(network.IndexOf(layer)).Any(behind => behind.DataFormat is not null))
        {
            yield return Found($"acts on the last axis of the feature map {ShapeText.Compact(input)} alone, at each place, since nothing flattens it: put [Flatten] before it");
        }
    }
}

using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>Information, if asked for: one Dense that holds nearly all parameters, mostly behind a Flatten.</summary>
internal sealed class DominantDense() : Suspicion(Rules.DominantDense)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (options.DenseShare > 0
            && layer.Node.Layer is Dense
            && layer.Parameters.Value is { } own
            && network.Network.TotalParameters.Value.Value is > 0 and var total
            && network.Layers.Length > 1
            && own > total / 100.0 * options.DenseShare)
        {
            var share = (100.0 * own / total).ToString("0.#", CultureInfo.InvariantCulture);
            yield return Found($"holds {share} % of the network's parameters ({layer.Parameters} of {total}): a pooling before it makes it smaller");
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// Inputs of other shapes that a merge stretches to fit. A product is left alone: gates and attention scale feature
/// maps that way.
/// </summary>
internal sealed class SilentBroadcast() : Suspicion(Rules.SilentBroadcast)
{
    private static readonly HashSet<string> Merges = new(StringComparer.Ordinal) { "Add", "Subtract", "Average", "Maximum", "Minimum" };

    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (!Merges.Contains(layer.Node.Layer.Name))
        {
            yield break;
        }

        var first = layer.Inputs[0];
        for (var i = 1; i < layer.Inputs.Length; i++)
        {
            if (Differ(first, layer.Inputs[i]))
            {
                yield return Found(
                    $"stretches its inputs to a common shape: {ShapeText.Compact(first)} from '{network.ProducerNameOf(layer, 0)}' and {ShapeText.Compact(layer.Inputs[i])} from '{network.ProducerNameOf(layer, i)}'",
                    "from",
                    input: i);
                yield break;
            }
        }
    }

    private static bool Differ(Shape left, Shape right) =>
        left.HasRank
        && right.HasRank
        && (left.Rank != right.Rank || Enumerable.Range(1, Math.Max(left.Rank - 1, 0)).Any(axis => left[axis].IsSameAs(right[axis]) == false));
}

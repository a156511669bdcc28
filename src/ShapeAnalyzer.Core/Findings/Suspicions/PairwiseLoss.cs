namespace ShapeAnalyzer.Core;

/// <summary>
/// Predictions [N, 1] and targets [N], whose difference is [N, N]: each prediction is compared with each target. Only what
/// a layer gives is taken for a prediction, since an axis that was put in by hand is meant.
/// </summary>
internal sealed class PairwiseLoss() : Suspicion(Rules.SilentBroadcast)
{
    private static readonly HashSet<string> Differences = new(StringComparer.Ordinal) { "-", "sub", "subtract" };

    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Inputs.Length < 2 || !(layer.Node.Layer is ElementwiseLoss || Differences.Contains(layer.Node.Layer.Name)))
        {
            yield break;
        }

        var column = IsColumn(layer.Inputs[0]) ? 0 : 1;
        var (predictions, targets) = (layer.Inputs[column], layer.Inputs[1 - column]);
        if (IsColumn(predictions)
            && targets is { HasRank: true, Rank: 1 }
            && targets[0].Value != 1
            && predictions[0].IsSameAs(targets[0]) == true
            && (layer.Node.Layer is ElementwiseLoss || IsPrediction(layer, column, network)))
        {
            yield return Found(
                $"stretches {layer.Inputs[0]} and {layer.Inputs[1]} to [{targets[0]}, {targets[0]}], so that each prediction is compared with each target: give both the same shape, with squeeze(-1) or unsqueeze(-1)",
                input: column);
        }
    }

    private static bool IsColumn(Shape shape) => shape is { HasRank: true, Rank: 2 } && shape[1].Value == 1;

    // Through activations and the like, which keep the shape.
    private static bool IsPrediction(ShapedLayer layer, int input, NetworkView network)
    {
        for (var before = network.ProducerOf(layer, input); before is not null; before = network.ProducerOf(before))
        {
            if (!before.Weights.IsEmpty || before.Node.Layer is FunctionalLinear)
            {
                return true;
            }

            if (before.Inputs.Length != 1 || !before.Outputs[0].Shape.Equals(before.Inputs[0]))
            {
                return false;
            }
        }

        return false;
    }
}

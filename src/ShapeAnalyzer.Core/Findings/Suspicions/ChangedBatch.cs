namespace ShapeAnalyzer.Core;

/// <summary>
/// A view whose -1 stands for the batch, beside a number of features that a sample does not have. Axes that are moved
/// into the batch as a whole are left alone, as time steps and heads are: only a number that cuts through them, or that
/// a Linear then takes for a sample's features, is reported.
/// </summary>
internal sealed class ChangedBatch() : Suspicion(Rules.ChangedBatch)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Node.Layer is not Reinterpretation
            || layer.Node.Arguments["shape"] is not ListValue { Items: [SizeValue { Dim.Value: -1 }, _, ..] stated }
            || layer.Outputs[0].Shape is not { HasRank: true } output
            || !BatchAxis.IsFirst(layer, network)
            || BatchAxis.SampleSize(layer.Inputs[0]) is not { } held
            || BatchAxis.SampleSize(output) is not { } taken
            || held == taken)
        {
            yield break;
        }

        var input = layer.Inputs[0];
        var rows = held % taken == 0;
        if (rows && !IsTakenForFeatures(layer, network, taken))
        {
            yield break;
        }

        var sample = string.Join("*", input.Dims.Skip(1));
        var text = rows
            ? $"makes {held / taken} rows of each sample, since a sample of {input} has {(sample == $"{held}" ? sample : $"{sample} = {held}")} numbers and not {taken}: the -1 is then no longer the batch"
            : $"mixes samples, since a sample of {input} has {(sample == $"{held}" ? sample : $"{sample} = {held}")} numbers, which is no multiple of {taken}: the -1 is then no longer the batch, and most batches do not fit";
        yield return Found($"{text}; state {held}, or keep the batch and leave -1 to the features", "shape", element: stated.Length == 2 ? 1 : -1, expected: taken, actual: held);
    }

    // Rows that are whole axes of the input may well be meant.
    private static bool IsTakenForFeatures(ShapedLayer layer, NetworkView network, long taken)
    {
        var input = layer.Inputs[0];
        if (layer.Outputs[0].Shape.Rank != 2)
        {
            return input.Rank == 2;
        }

        return input.Rank > 3
            && BatchAxis.Taker(layer, network) is not null
            && !Enumerable.Range(1, input.Rank - 1).Any(axis => Shape.Of(input.Dims.Skip(axis)).SizeOrUnknown().Value == taken);
    }
}

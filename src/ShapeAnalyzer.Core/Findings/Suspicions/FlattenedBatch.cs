namespace ShapeAnalyzer.Core;

/// <summary>
/// All axes flattened into one, the batch too, where a Linear takes the result for the features of one sample. A loss or
/// an embedding may well be given all numbers in one row.
/// </summary>
internal sealed class FlattenedBatch() : Suspicion(Rules.FlattenedBatch)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Outputs[0].Shape is { HasRank: true, Rank: 1 }
            && FlattensAll(layer)
            && BatchAxis.IsFirst(layer, network)
            && BatchAxis.SampleSize(layer.Inputs[0]) != 1
            && BatchAxis.Taker(layer, network) is { } taker)
        {
            yield return Found(
                $"makes one row of {layer.Inputs[0]}, the batch of {layer.Inputs[0][0]} samples with it, and '{taker.Node.Name}' takes that for the features of one sample: flatten from axis 1",
                layer.Node.Arguments["start_dim"] is null ? null : "start_dim");
        }
    }

    private static bool FlattensAll(ShapedLayer layer) => layer.Node.Layer is TorchFlatten
        || (layer.Node.Layer is Reinterpretation && layer.Node.Arguments["shape"] is ListValue { Items: [SizeValue { Dim.Value: -1 }] });
}

namespace ShapeAnalyzer.Core;

/// <summary>A softmax over a single number, which is always 1.</summary>
internal sealed class SoftmaxOverOne() : Suspicion(Rules.SoftmaxOverOne)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.Outputs[0].Shape is { HasRank: true, Rank: > 1 } output && AxisOf(layer, output.Rank) is { } axis && output[axis].Value == 1)
        {
            yield return Found(
                "is a softmax over one number, which always gives 1: use sigmoid, or as many units as there are classes",
                layer.Node.Arguments["activation"] is null ? null : "activation");
        }
    }

    // The axis that the softmax runs over, or null where there is none or more than one.
    private static int? AxisOf(ShapedLayer layer, int rank)
    {
        var arguments = layer.Node.Arguments;
        if (arguments["activation"] is TextValue { Text: "softmax" })
        {
            return rank - 1;
        }

        return layer.Node.Layer.Name is not ("Softmax" or "LogSoftmax") ? null
            : (arguments["axis"] ?? arguments["dim"]) switch
            {
                null => rank - 1,
                SizeValue { Dim.Value: { } axis } when axis >= -rank && axis < rank => (int)(axis < 0 ? axis + rank : axis),
                _ => null,
            };
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>A softmax over a single number, which is always 1.</summary>
internal sealed class SoftmaxOverOne() : Suspicion(Rules.SoftmaxOverOne)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        var isSoftmax = layer.Node.Layer.Name == "Softmax" && layer.Node.Arguments["axis"] is null
            || layer.Node.Arguments["activation"] is TextValue { Text: "softmax" };
        if (isSoftmax && layer.Outputs[0].Shape is { HasRank: true, Rank: > 1 } output && output[-1].Value == 1)
        {
            yield return Found(
                "is a softmax over one number, which always gives 1: use sigmoid, or as many units as there are classes",
                layer.Node.Arguments["activation"] is null ? null : "activation");
        }
    }
}

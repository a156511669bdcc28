namespace ShapeAnalyzer.Core;

/// <summary>A layer or an input on which no output depends.</summary>
internal sealed class UnusedLayer() : Suspicion(Rules.Unused)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        var index = network.IndexOf(layer);
        if (!network.Network.Network.HasUnresolvedNames
            && !network.Network.Network.Outputs.IsEmpty
            && !network.IsUsed(new TensorReference(index))
            && !network.IsOutput(index))
        {
            yield return Found("is neither used by another layer nor an output: remove it, or name it in [Output(From = ...)]");
        }
    }

    public static IEnumerable<Finding> UnusedInputs(NetworkView network)
    {
        var inputs = network.Network.Network.Inputs;
        for (var i = 0; i < inputs.Length && !network.Network.Network.HasUnresolvedNames; i++)
        {
            if (!network.IsUsed(TensorReference.OfInput(i)) && network.Layers.Length > 0)
            {
                yield return new(Rules.Unused, new Anchor(Place.Input, i), $"The input '{inputs[i].Name}' is not used by any layer");
            }
        }
    }
}

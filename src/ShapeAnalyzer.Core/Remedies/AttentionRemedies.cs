namespace ShapeAnalyzer.Core;

/// <summary>Brings the inputs of an attention to the same length or number of features.</summary>
internal static class AttentionRemedies
{
    public static IEnumerable<Remedy> For(NetworkView network, ShapedLayer layer, int index)
    {
        var inputs = Enumerable.Range(0, layer.Inputs.Length).Where(input => layer.Inputs[input] is { HasRank: true, Rank: >= 3 }).Reverse().ToList();
        var pairs = inputs.SelectMany(input => inputs.Where(other => other != input && layer.Inputs[other].Rank == layer.Inputs[input].Rank).Select(other => (input, other))).ToList();
        return pairs.SelectMany(pair => SameLength(network, layer, pair.input, layer.Inputs[pair.other][1]))
            .Concat(pairs.SelectMany(pair => SameFeatures(network, layer, index, pair.input, layer.Inputs[pair.other][-1])));
    }

    private static IEnumerable<Remedy> SameLength(NetworkView network, ShapedLayer layer, int input, Dim length)
    {
        if (layer.Node.Inbound[input] is { IsInput: true, InputIndex: var declared } && length.IsKnown && layer.Inputs[input][1] != length)
        {
            var shape = layer.Inputs[input].With(1, length);
            yield return SetInput.To(network.Network.Network, declared, shape) with { IsHint = true };
        }
    }

    private static IEnumerable<Remedy> SameFeatures(NetworkView network, ShapedLayer layer, int index, int input, Dim features)
    {
        if (features.IsKnown && layer.Inputs[input][-1] != features)
        {
            yield return new InsertLayer(
                "projection",
                $"a Dense({features}) between '{network.ProducerNameOf(layer, input)}' and '{layer.Node.Name}'",
                index,
                LayerCatalog.Find("Dense")!,
                Arguments.Of(("units", Value.Of(features))),
                input) { IsHint = true };
        }
    }
}

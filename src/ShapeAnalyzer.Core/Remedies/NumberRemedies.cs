namespace ShapeAnalyzer.Core;

/// <summary>Sets a stated number to what is there.</summary>
internal static class NumberRemedies
{
    public static IEnumerable<Remedy> Features(NetworkView network, ShapedLayer layer, int index, Finding finding)
    {
        if (finding.Anchor.Parameter is { } parameter && layer.Inputs[0] is { HasRank: true } input && input[-1].IsKnown)
        {
            foreach (var remedy in ArgumentRemedies.Set("number", layer, index, parameter, Value.Of(input[-1])))
            {
                yield return remedy;
            }
        }

        foreach (var remedy in SameAsFirstCall(network, layer, index))
        {
            yield return remedy;
        }
    }

    public static IEnumerable<Remedy> InputShape(ShapedLayer layer, int index) =>
        Set("input_shape", "InputShape", layer, index, layer.Inputs[0]);

    public static IEnumerable<Remedy> Expect(ShapedLayer layer, int index) =>
        Set("expect", "Expect", layer, index, layer.Outputs[0].Shape);

    private static IEnumerable<Remedy> Set(string parameter, string property, ShapedLayer layer, int index, Shape actual)
    {
        if (actual.HasRank)
        {
            yield return new SetArgument(
                "number",
                $"{property} = {ShapeText.Compact(actual)} on '{layer.Node.Name}'",
                index,
                parameter,
                Value.Of(actual.WithoutBatch().Select(size => Value.Of(size.IsKnown ? size : Dim.Of(-1)))));
        }
    }

    // A shared layer's second input is brought to the first one's size.
    private static IEnumerable<Remedy> SameAsFirstCall(NetworkView network, ShapedLayer layer, int index)
    {
        if (layer.Node.SharedWith is { } first
            && network.Layers[first].Inputs[0] is { HasRank: true } expected
            && layer.Inputs[0] is { HasRank: true } actual
            && expected.Rank == actual.Rank
            && expected[-1].IsKnown)
        {
            if (layer.Node.Inbound[0] is { IsInput: true, InputIndex: var input })
            {
                yield return SetInput.To(network.Network.Network, input, actual.With(-1, expected[-1])) with { IsHint = true };
            }

            yield return new InsertLayer(
                "projection",
                $"a Dense({expected[-1]}) before '{layer.Node.Name}'",
                index,
                LayerCatalog.Find("Dense")!,
                Arguments.Of(("units", Value.Of(expected[-1]))));
        }
    }
}

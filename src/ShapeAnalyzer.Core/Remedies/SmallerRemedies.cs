namespace ShapeAnalyzer.Core;

/// <summary>Smaller numbers where a size does not fit 64 bits, since one of them is probably a slip.</summary>
internal static class SmallerRemedies
{
    private const long Large = 1 << 16;
    private const long Instead = 1024;

    public static IEnumerable<Remedy> For(NetworkView network, ShapedLayer layer, IEnumerable<ShapedLayer> before) => before
        .Prepend(layer)
        .SelectMany(candidate => candidate.Node.Arguments.Items
            .Where(argument => Smaller(argument.Value) != argument.Value)
            .SelectMany(argument => ArgumentRemedies.Set("smaller", candidate, network.IndexOf(candidate), argument.Name, Smaller(argument.Value))))
        .Concat(network.Network.Network.Inputs.SelectMany((input, index) => Inputs(network.Network.Network, input, index)));

    private static IEnumerable<Remedy> Inputs(Network network, NetworkInput input, int index)
    {
        if (input.Shape.HasRank && input.Shape.Dims.Skip(1).Any(size => size.Value > Large))
        {
            var shape = Shape.Of(input.Shape.Dims.Select((size, axis) => axis > 0 && size.Value > Large ? Dim.Of(Instead) : size));
            yield return SetInput.To(network, index, shape);
        }
    }

    private static Value Smaller(Value value) => value switch
    {
        SizeValue { Dim.Value: > Large } => Value.Of(Instead),
        ListValue { Items: var items } => Value.Of(items.Select(Smaller)),
        _ => value,
    };
}

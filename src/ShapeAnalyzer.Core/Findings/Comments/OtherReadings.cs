namespace ShapeAnalyzer.Core;

/// <summary>
/// What a comment behind a layer may say rather than what the layer gives. A comment that one of these explains is taken
/// for what a person noted.
/// </summary>
internal static class OtherReadings
{
    /// <summary>Numbers of the layer itself: a weight, a kernel with channels, how many parameters.</summary>
    public static bool IsOwn(ShapedLayer layer, StatedShape stated)
    {
        var own = OwnNumbers(layer);
        return layer.Weights.Any(weight => stated.IsAnyOrderOf(weight.Shape))
            || (stated.Rank == 1 && layer.Parameters.Value == stated.Numbers[0])
            || (layer.Windows.IsEmpty
                ? stated.Numbers.All(number => number is { } size && own.Contains(size))
                : Holds(stated, layer.Windows.Select(sliding => sliding.Window.Kernel)) || Holds(stated, layer.Windows.Select(sliding => sliding.Window.Stride)));
    }

    /// <summary>What goes into the layer, or what the next layer makes of it.</summary>
    public static bool IsNeighbour(NetworkView network, int index, StatedShape stated) =>
        network.Layers[index].Inputs.Concat(network.UsersOf(index).SelectMany(user => user.Outputs.Select(output => output.Shape)))
            .Any(shape => shape is { HasRank: true, Rank: > 1 } && shape.WithoutBatch().All(size => size.IsKnown) && stated.MayBe(shape.WithoutBatch()));

    // All these numbers, each as often as it occurs: 3x3x32 of a window 3x3.
    private static bool Holds(StatedShape stated, IEnumerable<Dim> sizes)
    {
        var numbers = stated.Numbers.ToList();
        return sizes.Select(size => size.Value).All(numbers.Remove) && stated.Rank > 1;
    }

    private static HashSet<long> OwnNumbers(ShapedLayer layer) => new(
        layer.Node.Arguments.Items.SelectMany(argument => Numbers(argument.Value))
            .Concat(layer.Weights.SelectMany(weight => weight.Shape).Select(size => size.Value ?? 0)));

    private static IEnumerable<long> Numbers(Value value) => value switch
    {
        SizeValue { Dim.Value: { } size } => new[] { size },
        ListValue { Items: var items } => items.SelectMany(Numbers),
        _ => Enumerable.Empty<long>(),
    };
}

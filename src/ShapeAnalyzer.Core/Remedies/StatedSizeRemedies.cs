namespace ShapeAnalyzer.Core;

/// <summary>
/// Where a number or a shape is stated that does not come out: the changes of the layers in front with which it would,
/// the likeliest first. They tell what the author had in mind.
/// </summary>
internal static class StatedSizeRemedies
{
    // What pictures are mostly brought to: ImageNet, CIFAR, MNIST, and round ones.
    private static readonly int[] FamiliarSizes = { 224, 32, 28, 64, 128, 256, 227, 299, 96, 48, 160, 192, 331, 384, 512 };

    private static readonly (string Parameter, string Noun)[] Counts = { ("filters", "filters"), ("units", "units"), ("output_dim", "features"), ("depth_multiplier", "as depth multiplier") };

    /// <param name="network">The network.</param>
    /// <param name="layers">The layers that lead to the tensor, the nearest first.</param>
    /// <param name="finding">What is stated and what comes.</param>
    public static IEnumerable<Remedy> For(NetworkView network, IReadOnlyList<ShapedLayer> layers, Finding finding)
    {
        return PaddingRemedies.OfEach(network, layers)
            .Concat(PaddingRemedies.OfAll(network, layers))
            .Concat(FlattenInstead(network, layers))
            .Concat(SequenceRemedies.LastStep(network, layers))
            .Concat(BeliefRemedies.For(network, layers, finding.Size("expected")))
            .Concat(FamiliarInput(network.Network.Network))
            .Concat(Count(network, layers, finding))
            .Concat(Without(network, layers));
    }

    /// <summary>The nearest of the layers that has filters or units with as many of them as give the stated size.</summary>
    public static IEnumerable<Remedy> Count(NetworkView network, IEnumerable<ShapedLayer> layers, Finding finding)
    {
        var (stated, actual) = (finding.Size("expected"), finding.Size("actual"));
        foreach (var layer in layers)
        {
            foreach (var (parameter, noun) in Counts)
            {
                if (layer.Node.Arguments[parameter] is SizeValue { Dim.Value: { } count })
                {
                    if (stated > 0 && actual > 0 && count * stated % actual == 0)
                    {
                        yield return CountOf(network, layer, parameter, noun, (count * stated / actual).Value);
                    }

                    yield break;
                }
            }
        }
    }

    /// <summary>So many filters or units on the layer that gives a tensor; nothing where another kind of layer gives it.</summary>
    public static IEnumerable<SetArgument> CountOf(NetworkView network, ShapedLayer layer, long wanted) => Counts
        .Where(count => layer.Node.Arguments[count.Parameter] is not null)
        .Select(count => CountOf(network, layer, count.Parameter, count.Noun, wanted));

    private static SetArgument CountOf(NetworkView network, ShapedLayer layer, string parameter, string noun, long wanted) =>
        new("number", $"{wanted} {noun} on '{layer.Node.Name}'", network.IndexOf(layer), parameter, Value.Of(wanted)) { IsHint = true };

    private static IEnumerable<Remedy> FlattenInstead(NetworkView network, IReadOnlyList<ShapedLayer> layers) => layers
        .Where(layer => layer.Node.Layer is GlobalPooling)
        .Take(1)
        .Select(layer => new ReplaceLayer("flatten", $"a Flatten in place of '{layer.Node.Name}'", network.IndexOf(layer), LayerCatalog.Find("Flatten")!, Arguments.None) { IsHint = true });

    private static IEnumerable<Remedy> FamiliarInput(Network network)
    {
        if (network.Inputs.Length != 1 || network.Inputs[0].Shape is not { IsKnownWithoutBatch: true, Rank: 4 } shape)
        {
            yield break;
        }

        var first = network.Options.DataFormat == DataFormats.ChannelsFirst ? 2 : 1;
        if (shape[first] == shape[first + 1])
        {
            foreach (var size in FamiliarSizes.Where(size => shape[first] != Dim.Of(size)))
            {
                var other = shape.With(first, Dim.Of(size)).With(first + 1, Dim.Of(size));
                yield return SetInput.To(network, 0, other) with { IsHint = true };
            }
        }
    }

    // One halving or doubling too many.
    private static IEnumerable<Remedy> Without(NetworkView network, IReadOnlyList<ShapedLayer> layers) => layers
        .Where(layer => layer.Node.Layer is UpSampling or Pooling)
        .Select(layer => Remove.Whole(layer, network.IndexOf(layer)));
}

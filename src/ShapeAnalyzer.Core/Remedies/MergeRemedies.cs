using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Brings the inputs of a merge to the same sizes.</summary>
internal static class MergeRemedies
{
    private static readonly string[] Counts = { "filters", "units" };

    public static IEnumerable<Remedy> For(NetworkView network, ShapedLayer layer, int index, int element)
    {
        var count = layer.Inputs.Length;
        var pairs = Enumerable.Range(0, count)
            .OrderBy(input => input == element ? 0 : 1)
            .SelectMany(input => Enumerable.Range(0, count).Where(other => other != input).Select(other => (input, other)))
            .Where(pair => layer.Inputs[pair.input].HasRank && layer.Inputs[pair.other].HasRank && layer.Inputs[pair.input].Rank == layer.Inputs[pair.other].Rank && layer.Inputs[pair.input].Rank >= 2)
            .ToList();
        return pairs.SelectMany(pair => SameNumber(network, layer, pair.input, pair.other))
            .Concat(Strides(network, layer))
            .Concat(pairs.SelectMany(pair => Fit(network.Network.Network, layer, index, pair.input, layer.Inputs[pair.other])))
            .Concat(pairs.SelectMany(pair => SameInput(layer, pair.input, pair.other)))
            .Concat(ArgumentRemedies.For(layer, index, Anchor.Layer(index)));
    }

    // The layer in front gives as many features as the other input has.
    private static IEnumerable<Remedy> SameNumber(NetworkView network, ShapedLayer layer, int input, int other)
    {
        if (network.ProducerOf(layer, input) is not { } producer || !layer.Inputs[other][-1].IsKnown)
        {
            return Enumerable.Empty<Remedy>();
        }

        var channels = ChannelsOf(network.Network.Network, layer.Inputs[other]);
        return Counts.SelectMany(name =>
            ArgumentRemedies.Set("number", producer, network.IndexOf(producer), name, Value.Of(channels)));
    }

    private static IEnumerable<Remedy> Strides(NetworkView network, ShapedLayer layer) => network.AllBefore(layer)
        .Where(before => before.Node.Arguments["strides"] is not null)
        .SelectMany(before => ArgumentRemedies.Set("stride", before, network.IndexOf(before), "strides", Value.Of(new[] { Value.Of(1) })));

    private static IEnumerable<Remedy> Fit(Network network, ShapedLayer layer, int index, int input, Shape target)
    {
        var shape = layer.Inputs[input];
        var before = $"before input {input + 1} of '{layer.Node.Name}'";
        if (!shape.IsKnownWithoutBatch || !target.IsKnownWithoutBatch)
        {
            yield break;
        }

        if (shape.Rank == 2)
        {
            yield return new InsertLayer("projection", $"a Dense({target[-1]}) {before}", index, LayerCatalog.Find("Dense")!, Arguments.Of(("units", Value.Of(target[-1]))), input);
            yield break;
        }

        var axes = SpatialAxes(network, shape).ToList();
        var (from, to) = (axes.Select(axis => shape[axis].Value!.Value).ToList(), axes.Select(axis => target[axis].Value!.Value).ToList());
        if (axes.Count > 3 || to.Contains(0))
        {
            yield break;
        }

        var strides = from.Zip(to, (size, wanted) => (size + wanted - 1) / wanted).ToList();
        if (from.Zip(strides, (size, stride) => (size + stride - 1) / stride).SequenceEqual(to))
        {
            var filters = ChannelsOf(network, target);
            var arguments = Arguments.Of(("filters", Value.Of(filters)), ("kernel_size", Value.Of(ImmutableArray.Create(Value.Of(1)))));
            yield return new InsertLayer(
                "projection",
                $"a 1x1 Conv{axes.Count}D({filters}) {before}",
                index,
                LayerCatalog.Find($"Conv{axes.Count}D")!,
                strides.All(stride => stride == 1) ? arguments : arguments.With("strides", List(strides)),
                input);
        }

        var margins = from.Zip(to, (size, wanted) => size - wanted).ToList();
        if (margins.Any(margin => margin != 0) && margins.All(margin => margin >= 0))
        {
            yield return new InsertLayer("crop", $"a Cropping{axes.Count}D {before}", index, LayerCatalog.Find($"Cropping{axes.Count}D")!, Arguments.Of(("cropping", Margins(margins))), input);
        }
        else if (margins.Any(margin => margin != 0) && margins.All(margin => margin <= 0))
        {
            yield return new InsertLayer("pad", $"a ZeroPadding{axes.Count}D {before}", index, LayerCatalog.Find($"ZeroPadding{axes.Count}D")!, Arguments.Of(("padding", Margins(margins.Select(margin => -margin).ToList()))), input);
        }
    }

    // An input that goes into the merge itself can have the other's sizes.
    private static IEnumerable<Remedy> SameInput(ShapedLayer layer, int input, int other)
    {
        if (layer.Node.Inbound[input] is { IsInput: true, InputIndex: var index } && layer.Inputs[other].IsKnownWithoutBatch)
        {
            var shape = Shape.Of(layer.Inputs[other].WithoutBatch().Prepend(layer.Inputs[input][0]));
            yield return new SetInput("input_size", $"the input {ShapeText.Compact(shape)}", index, shape);
        }
    }

    private static Dim ChannelsOf(Network network, Shape shape) => shape[network.Options.DataFormat == DataFormats.ChannelsFirst && shape.Rank > 2 ? 1 : -1];

    private static IEnumerable<int> SpatialAxes(Network network, Shape shape) =>
        Enumerable.Range(network.Options.DataFormat == DataFormats.ChannelsFirst ? 2 : 1, shape.Rank - 2);

    private static Value Margins(List<long> margins) => margins.All(margin => margin == margins[0]) && margins[0] % 2 == 0
        ? List(new[] { margins[0] / 2 })
        : List(margins.SelectMany(margin => new[] { margin / 2, margin - (margin / 2) }));

    private static Value List(IEnumerable<long> sizes) => Value.Of(sizes.Select(Value.Of));
}

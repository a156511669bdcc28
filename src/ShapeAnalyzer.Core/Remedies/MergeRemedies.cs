using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Brings the inputs of a merge to the same sizes.</summary>
internal static class MergeRemedies
{
    // A shortcut's stride is small; a larger one would make a single number of a map.
    private const long LargestStride = 4;

    public static IEnumerable<Remedy> For(NetworkView network, ShapedLayer layer, int index, int element)
    {
        var count = layer.Inputs.Length;
        var pairs = Enumerable.Range(0, count)
            .OrderBy(input => input == element ? 0 : 1)
            .SelectMany(input => Enumerable.Range(0, count).Where(other => other != input).Select(other => (input, other)))
            .Where(pair => layer.Inputs[pair.input].HasRank && layer.Inputs[pair.other].HasRank && layer.Inputs[pair.input].Rank == layer.Inputs[pair.other].Rank && layer.Inputs[pair.input].Rank >= 2)
            .ToList();
        var inputs = pairs
            .Where(pair => layer.Node.Inbound[pair.input].IsInput && layer.Node.Inbound[pair.other].IsInput)
            .SelectMany(pair => SameInput(network, layer, pair.input, pair.other));
        var projections = pairs.SelectMany(pair => Fit(network, layer, index, pair.input, layer.Inputs[pair.other])).ToList();
        var numbers = pairs.SelectMany(pair => SameNumber(network, layer, pair.input, pair.other));
        return OtherAxis(layer, index)
            .Concat(Flattened(network, layer, index))
            .Concat(inputs)
            .Concat(IsResidual(network, layer) ? projections.Concat(numbers) : numbers.Concat(Strides(network, layer)).Concat(projections))
            .Concat(IsResidual(network, layer) ? Strides(network, layer) : Enumerable.Empty<Remedy>())
            .Concat(pairs.SelectMany(pair => SameInput(network, layer, pair.input, pair.other)))
            .Concat(ArgumentRemedies.For(layer, index, Anchor.Layer(index)));
    }

    // What is joined along a chosen axis may fit along the last one.
    private static IEnumerable<Remedy> OtherAxis(ShapedLayer layer, int index) => layer.Node.Arguments["axis"] is null
        ? Enumerable.Empty<Remedy>()
        : ArgumentRemedies.Set("argument", layer, index, "axis", Value.Of(-1)).Select(remedy => remedy with { IsHint = true });

    // A map beside a vector.
    private static IEnumerable<Remedy> Flattened(NetworkView network, ShapedLayer layer, int index) =>
        layer.Inputs.Any(shape => shape is { HasRank: true, Rank: 2 })
            ? Enumerable.Range(0, layer.Inputs.Length).SelectMany(input => RankRemedies.Flattened(network, layer, index, input))
            : Enumerable.Empty<Remedy>();

    // A shortcut past other layers: what one input comes from is the other one.
    private static bool IsResidual(NetworkView network, ShapedLayer layer) => layer.Node.Inbound.Length == 2
        && (LeadsTo(network, layer, 0, 1) || LeadsTo(network, layer, 1, 0));

    private static bool LeadsTo(NetworkView network, ShapedLayer layer, int shortcut, int main) =>
        network.ProducerOf(layer, main) is { } last
        && network.AllBefore(last).Prepend(last).Any(before => before.Node.Inbound.Contains(layer.Node.Inbound[shortcut]));

    // The layer in front gives as many features as the other input has, through a Reshape too.
    private static IEnumerable<Remedy> SameNumber(NetworkView network, ShapedLayer layer, int input, int other)
    {
        if (network.ProducerOf(layer, input) is not { } producer || ChannelsOf(network.Network.Network, layer.Inputs[other]).Value is not { } channels)
        {
            return Enumerable.Empty<Remedy>();
        }

        return producer.Node.Arguments["target_shape"] is ListValue { Items: { Length: > 0 } target } && network.ProducerOf(producer) is { } before
            ? StatedSizeRemedies.CountOf(network, before, channels).Select(count => Reshaped(network, producer, target, channels, count))
            : StatedSizeRemedies.CountOf(network, producer, channels);
    }

    private static SetArguments Reshaped(NetworkView network, ShapedLayer reshape, EquatableArray<Value> target, long channels, SetArgument count)
    {
        var wider = Value.Of(target.Items.SetItem(target.Length - 1, Value.Of(channels)));
        var set = new SetArgument("number", string.Empty, network.IndexOf(reshape), "target_shape", wider);
        return new("number", $"{count.Text} and the target {Signature.Describe(wider)} on '{reshape.Node.Name}'", EquatableArray.Of(count, set)) { IsHint = true };
    }

    private static IEnumerable<Remedy> Strides(NetworkView network, ShapedLayer layer) => network.AllBefore(layer)
        .Where(before => before.Node.Arguments["strides"] is not null || before.Node.Layer is Pooling)
        .Select(before => new SetArgument("stride", $"a stride of 1 on '{before.Node.Name}'", network.IndexOf(before), "strides", Value.Of(new[] { Value.Of(1) })) { IsHint = true });

    private static IEnumerable<Remedy> Fit(NetworkView view, ShapedLayer layer, int index, int input, Shape target)
    {
        var (network, shape) = (view.Network.Network, layer.Inputs[input]);
        var before = $"between '{view.ProducerNameOf(layer, input)}' and '{layer.Node.Name}'";
        if (!shape.IsKnownWithoutBatch || !target.IsKnownWithoutBatch)
        {
            yield break;
        }

        if (shape.Rank == 2)
        {
            yield return new InsertLayer("projection", $"a Dense({target[-1]}) {before}", index, LayerCatalog.Find("Dense")!, Arguments.Of(("units", Value.Of(target[-1]))), input) { IsHint = true };
            yield break;
        }

        var axes = SpatialAxes(network, shape).ToList();
        var (from, to) = (axes.Select(axis => shape[axis].Value!.Value).ToList(), axes.Select(axis => target[axis].Value!.Value).ToList());
        if (axes.Count > 3 || from.Concat(to).Any(size => size < 1))
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
                $"a {(axes.Count == 1 ? string.Empty : string.Join("x", axes.Select(_ => "1")) + " ")}Conv{axes.Count}D of {filters} filters{(axes.Count == 1 ? " with a kernel of 1" : string.Empty)}{(strides.All(stride => stride == 1) ? string.Empty : $" and a stride of {string.Join("x", strides.Distinct())}")} {before}",
                index,
                LayerCatalog.Find($"Conv{axes.Count}D")!,
                strides.All(stride => stride == 1) ? arguments : arguments.With("strides", List(strides)),
                input) { IsHint = strides.All(stride => stride <= LargestStride) };
        }

        var margins = from.Zip(to, (size, wanted) => size - wanted).ToList();
        if (margins.Any(margin => margin != 0) && margins.All(margin => margin >= 0))
        {
            yield return new InsertLayer("crop", $"a Cropping{axes.Count}D({Text(margins)}) {before}", index, LayerCatalog.Find($"Cropping{axes.Count}D")!, Arguments.Of(("cropping", Margins(margins))), input) { IsHint = true };
        }
        else if (margins.Any(margin => margin != 0) && margins.All(margin => margin <= 0))
        {
            yield return new InsertLayer("pad", $"a ZeroPadding{axes.Count}D({Text(margins)}) {before}", index, LayerCatalog.Find($"ZeroPadding{axes.Count}D")!, Arguments.Of(("padding", Margins(margins.Select(margin => -margin).ToList()))), input) { IsHint = true };
        }
    }

    // An input that goes into the merge itself can have the other's sizes.
    private static IEnumerable<Remedy> SameInput(NetworkView network, ShapedLayer layer, int input, int other)
    {
        if (layer.Node.Inbound[input] is { IsInput: true, InputIndex: var index } && layer.Inputs[other].IsKnownWithoutBatch)
        {
            var shape = Shape.Of(layer.Inputs[other].WithoutBatch().Prepend(layer.Inputs[input][0]));
            yield return SetInput.To(network.Network.Network, index, shape) with { IsHint = true };
        }
    }

    private static Dim ChannelsOf(Network network, Shape shape) => shape[network.Options.DataFormat == DataFormats.ChannelsFirst && shape.Rank > 2 ? 1 : -1];

    private static IEnumerable<int> SpatialAxes(Network network, Shape shape) =>
        Enumerable.Range(network.Options.DataFormat == DataFormats.ChannelsFirst ? 2 : 1, shape.Rank - 2);

    private static Value Margins(List<long> margins) => margins.All(margin => margin == margins[0]) && margins[0] % 2 == 0
        ? List(new[] { margins[0] / 2 })
        : List(margins.SelectMany(margin => new[] { margin / 2, margin - (margin / 2) }));

    private static string Text(List<long> margins) =>
        Margins(margins.Select(Math.Abs).ToList()) is ListValue { Items: var items } ? string.Join(", ", items.Select(Signature.Describe)) : string.Empty;

    private static Value List(IEnumerable<long> sizes) => Value.Of(sizes.Select(Value.Of));
}

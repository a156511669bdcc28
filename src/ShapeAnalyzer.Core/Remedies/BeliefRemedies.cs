namespace ShapeAnalyzer.Core;

/// <summary>
/// Mistakes in computing a size by hand: a forgotten + 1, the size of another layer, half of a bidirectional layer.
/// </summary>
internal static class BeliefRemedies
{
    public static IEnumerable<Remedy> For(NetworkView network, IReadOnlyList<ShapedLayer> layers, long? stated) =>
        SizeElsewhere(network, layers, stated)
            .Concat(WithoutPlusOne(network, layers))
            .Concat(OneDirection(network, layers))
            .Concat(InputsMap(network, layers));

    // A window gives one place less: a cropping of one row and column behind it.
    private static IEnumerable<Remedy> WithoutPlusOne(NetworkView network, IReadOnlyList<ShapedLayer> layers)
    {
        var windows = layers
            .Where(layer => layer.Windows.Any(window => window.Padded.IsKnown) && LayerCatalog.Find($"Cropping{layer.Windows.Length}D") is not null)
            .OrderByDescending(network.IndexOf)
            .ToList();
        foreach (var layer in windows)
        {
            yield return Belief.That($"would be right without the + 1 in the size of '{layer.Node.Name}'", CropOne(layer, network.IndexOf(layer)));
        }

        if (windows.Count > 1)
        {
            var all = windows.Skip(1).Aggregate<ShapedLayer, Remedy>(
                CropOne(windows[0], network.IndexOf(windows[0])),
                (behind, layer) => new Both(behind, CropOne(layer, network.IndexOf(layer))));
            yield return Belief.That($"would be right without the + 1 in the sizes of {PaddingRemedies.Names(Enumerable.Reverse(windows).ToList())}", all);
        }
    }

    // The layers come from back to front, so that an index in front stays what it is.
    private static AppendLayer CropOne(ShapedLayer layer, int index)
    {
        var margins = Value.Of(layer.Windows.SelectMany(_ => new[] { Value.Of(0), Value.Of(1) }));
        var arguments = Arguments.Of(("cropping", margins));
        return new("crop", string.Empty, index, LayerCatalog.Find($"Cropping{layer.Windows.Length}D")!, layer.DataFormat is { } format && layer.Windows.Length > 1 ? arguments.With("data_format", Value.Of(format)) : arguments);
    }

    // The size of a tensor in front of the one that is flattened.
    private static IEnumerable<Remedy> SizeElsewhere(NetworkView network, IReadOnlyList<ShapedLayer> layers, long? stated)
    {
        if (layers.FirstOrDefault(layer => layer.Node.Layer is Flatten) is not { } flatten || stated is null)
        {
            yield break;
        }

        var index = network.IndexOf(flatten);
        var tensors = layers.Select(network.IndexOf).Where(layer => layer < index).Select(layer => new TensorReference(layer))
            .Concat(network.Network.Network.Inputs.Select((_, input) => TensorReference.OfInput(input)));
        foreach (var tensor in tensors.Where(tensor => tensor != flatten.Node.Inbound[0]))
        {
            var shape = network.Network[tensor].Shape;
            if (shape.IsKnownWithoutBatch && Shape.Of(shape.WithoutBatch()).SizeOrUnknown().Value == stated)
            {
                var name = tensor.IsInput ? "the input" : $"'{network.Layers[tensor.Producer].Node.Name}'";
                yield return Belief.That($"is the size of {name}, {ShapeText.Compact(shape)}", new Reconnect("belief", string.Empty, index, tensor));
            }
        }
    }

    // The height and width of the input, with the channels that come.
    private static IEnumerable<Remedy> InputsMap(NetworkView network, IReadOnlyList<ShapedLayer> layers)
    {
        if (PaddingRemedies.KeepingSizes(network, layers) is { } kept)
        {
            yield return Belief.That("would be right if no layer changed the height and width of the input", kept);
        }
    }

    private static IEnumerable<Remedy> OneDirection(NetworkView network, IReadOnlyList<ShapedLayer> layers) => layers
        .Where(layer => layer.Node.Layer is Bidirectional)
        .Take(1)
        .Select(layer => Belief.That(
            $"is one direction of '{layer.Node.Name}'",
            new ReplaceLayer("belief", string.Empty, network.IndexOf(layer), ((Bidirectional)layer.Node.Layer).Inner, layer.Node.Arguments)));
}

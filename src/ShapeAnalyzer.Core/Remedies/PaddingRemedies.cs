namespace ShapeAnalyzer.Core;

/// <summary>Another padding, of one layer or of all in front, so that windows keep or leave out the border.</summary>
internal static class PaddingRemedies
{
    private static readonly Value Same = Value.Of("same");

    /// <summary>The layer's other padding; nothing where it has none to choose.</summary>
    public static IEnumerable<Remedy> Of(ShapedLayer layer, int index)
    {
        if (CanChoose(layer))
        {
            yield return Set(layer, index, IsSame(layer) ? "valid" : "same");
        }
    }

    /// <summary>The other padding of one of the layers.</summary>
    public static IEnumerable<Remedy> OfEach(NetworkView network, IEnumerable<ShapedLayer> layers) =>
        layers.SelectMany(layer => Of(layer, network.IndexOf(layer)));

    /// <summary>Padding for all of the layers, if these are several.</summary>
    public static IEnumerable<Remedy> OfAll(NetworkView network, IEnumerable<ShapedLayer> layers)
    {
        var windows = layers.Where(layer => CanChoose(layer) && !IsSame(layer)).Reverse().ToList();
        var convolutions = windows.Where(layer => layer.Node.Arguments["kernel_size"] is not null).ToList();
        foreach (var several in new[] { convolutions, windows }.Where(several => several.Count > 1))
        {
            yield return new SetArguments(
                "padding",
                $"padding 'same' on {Names(several)}",
                several.Select(layer => Set(layer, network.IndexOf(layer), "same")).ToEquatableArray()) { IsHint = true };
        }
    }

    /// <summary>Padding and a stride of 1 for all of the layers: what they would give if none changed the size of a map.</summary>
    public static SetArguments? KeepingSizes(NetworkView network, IEnumerable<ShapedLayer> layers)
    {
        var sets = layers.Where(CanChoose)
            .SelectMany(layer => new[]
            {
                Set(layer, network.IndexOf(layer), "same"),
                new("stride", string.Empty, network.IndexOf(layer), "strides", Value.Of(new[] { Value.Of(1) })),
            })
            .ToEquatableArray();
        return sets.IsEmpty ? null : new("padding", string.Empty, sets);
    }

    private static SetArgument Set(ShapedLayer layer, int index, string padding) =>
        new("padding", $"padding '{padding}' on '{layer.Node.Name}'", index, "padding", Value.Of(padding)) { IsHint = true };

    // Of the layers with that parameter some take sizes.
    private static bool CanChoose(ShapedLayer layer)
    {
        var accepts = layer.Node.Arguments["padding"] is null or TextValue { Text: "valid" or "same" };
        return accepts && layer.Node.Layer.Parameters.Any(parameter => parameter.Name == "padding" && Accepts(parameter, Same));
    }

    private static bool Accepts(Parameter parameter, Value value)
    {
        var isRight = true;
        parameter.Read(value, _ => isRight = false);
        return isRight;
    }

    private static bool IsSame(ShapedLayer layer) => layer.Node.Arguments["padding"] is TextValue { Text: "same" };

    /// <summary>The layers by name, in their order; of many the first and the last.</summary>
    public static string Names(IReadOnlyList<ShapedLayer> layers) => layers.Count > 4
        ? $"{layers.Count} layers from '{layers[0].Node.Name}' to '{layers[layers.Count - 1].Node.Name}'"
        : $"{string.Join(", ", layers.Take(layers.Count - 1).Select(layer => $"'{layer.Node.Name}'"))} and '{layers[layers.Count - 1].Node.Name}'";
}

namespace ShapeAnalyzer.Core;

/// <summary>What was probably meant where something is legal but suspicious.</summary>
internal static class SuspicionRemedies
{
    private static readonly string[] Strides = { "strides", "stride" };
    private static readonly string[] Windows = { "kernel_size", "pool_size" };
    private static readonly string[] Counts = { "units", "filters", "out_features", "out_channels" };

    /// <summary>One vector for each picture.</summary>
    public static IEnumerable<Remedy> Flattened(NetworkView network, ShapedLayer layer, int index)
    {
        foreach (var remedy in RankRemedies.Flattened(network, layer, index))
        {
            yield return remedy;
        }

        if (LayerCatalog.Find($"GlobalAveragePooling{layer.Inputs[0].Rank - 2}D") is { } pooling)
        {
            yield return new InsertLayer("pooling", $"a {pooling.Name} before '{layer.Node.Name}'", index, pooling, Arguments.None);
        }
    }

    /// <summary>Windows that overlap.</summary>
    public static IEnumerable<Remedy> SmallStrides(ShapedLayer layer, int index) => Set("stride", layer, index, Strides, OfAllAxes(1));

    /// <summary>Strides that leave nothing out, or windows that reach as far.</summary>
    public static IEnumerable<Remedy> FittingStrides(ShapedLayer layer, int index) =>
        Set("stride", layer, index, Strides, OfAxes(layer.Windows.Select(sliding => sliding.Window.Extent)))
            .Concat(Set("window", layer, index, Windows, OfAxes(layer.Windows.Select(sliding => sliding.Window.Stride))));

    /// <summary>The same order of axes as in front, or there the same as here.</summary>
    public static IEnumerable<Remedy> SameDataFormat(NetworkView network, ShapedLayer layer, int index)
    {
        if (network.Before(layer).FirstOrDefault(before => before.DataFormat is not null) is { } before)
        {
            var here = ArgumentRemedies.Set("data_format", layer, index, "data_format", Value.Of(before.DataFormat!));
            var there = ArgumentRemedies.Set("data_format_before", before, network.IndexOf(before), "data_format", Value.Of(layer.DataFormat!));
            return here.Concat(there);
        }

        return Enumerable.Empty<Remedy>();
    }

    /// <summary>The function for one number, or a number for each of two classes.</summary>
    public static IEnumerable<Remedy> NoSoftmaxOverOne(NetworkView network, ShapedLayer layer, int index)
    {
        var sigmoid = layer.Node.Arguments["activation"] is null ? Enumerable.Empty<Remedy>() : ArgumentRemedies.Set("sigmoid", layer, index, "activation", Value.Of("sigmoid"));
        return sigmoid.Concat(network.Before(layer).Prepend(layer).Take(2).SelectMany(counting => Set("classes", counting, network.IndexOf(counting), Counts, Value.Of(2))));
    }

    private static IEnumerable<Remedy> Set(string key, ShapedLayer layer, int index, IEnumerable<string> parameters, Value value) =>
        parameters.SelectMany(parameter => ArgumentRemedies.Set(key, layer, index, parameter, value));

    private static Value OfAxes(IEnumerable<Dim> sizes) => sizes.Distinct().ToList() is { Count: 1 } same ? OfAllAxes(same[0]) : Value.Of(sizes.Select(Value.Of));

    private static Value OfAllAxes(Dim size) => Value.Of(new[] { Value.Of(size) });
}

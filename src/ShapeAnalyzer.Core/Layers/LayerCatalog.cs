using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// All layer classes of Keras, by name and alias. A new layer is one class and one line in the list of its family.
/// </summary>
internal static class LayerCatalog
{
    public static ImmutableArray<Layer> All { get; } = new[]
    {
        CoreLayers.All(),
        ConvolutionLayers.All(),
        PoolingLayers.All(),
        ReshapingLayers.All(),
        NormalizationLayers.All(),
        ActivationLayers.All(),
        RegularizationLayers.All(),
        RecurrentLayers.All(),
        AttentionLayers.All(),
        MergingLayers.All(),
        PreprocessingLayers.All(),
    }.SelectMany(family => family).ToImmutableArray();

    /// <summary>The numbers of spatial axes that families of layers come in: 1D, 2D, 3D.</summary>
    public static IEnumerable<int> SpatialAxes => Enumerable.Range(1, 3);

    private static ImmutableDictionary<string, Layer> ByName { get; } = All
        .SelectMany(layer => layer.Aliases.Append(layer.Name).Select(name => new KeyValuePair<string, Layer>(name, layer)))
        .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The class of that name, or null.</summary>
    public static Layer? Find(string name) => ByName.TryGetValue(name, out var layer) ? layer : null;
}

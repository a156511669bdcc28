using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// All modules and operations of libtorch that have a rule, by name. A new one is a class and a line in the list
/// of its family.
/// </summary>
internal static class TorchCatalog
{
    public static ImmutableArray<Layer> Modules { get; } = new[]
    {
        LinearModules.All(),
        TorchConvolutionModules.All(),
        TorchPoolingModules.All(),
        TorchNormalizationModules.All(),
        TorchDropoutModules.All(),
        EmbeddingModules.All(),
        DistanceModules.All(),
        TorchReshapingModules.All(),
        TorchPaddingModules.All(),
        TorchRecurrentModules.All(),
        TorchAttentionModules.All(),
        ActivationModules.All(),
    }.SelectMany(family => family).ToImmutableArray();

    public static ImmutableArray<Layer> Operations { get; } = new[]
    {
        ElementwiseOperations.All(),
    }.SelectMany(family => family).ToImmutableArray();

    private static ImmutableDictionary<string, Layer> ModulesByName { get; } = Modules.ToImmutableDictionary(layer => layer.Name, StringComparer.Ordinal);

    private static ImmutableDictionary<string, Layer> OperationsByName { get; } = Operations.ToImmutableDictionary(layer => layer.Name, StringComparer.Ordinal);

    /// <summary>The module class of that name, or null.</summary>
    public static Layer? FindModule(string name) => ModulesByName.TryGetValue(name, out var layer) ? layer : null;

    /// <summary>The operation of that name; it must exist.</summary>
    public static Layer Operation(string name) => OperationsByName[name];
}

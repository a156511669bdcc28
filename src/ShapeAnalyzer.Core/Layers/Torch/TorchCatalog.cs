using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// All modules and operations of libtorch that have a rule, by name. A new one is a class and a line in the list
/// of its family.
/// </summary>
internal static class TorchCatalog
{
    /// <summary>The classes of modules.</summary>
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
        LossOperations.Modules(),
    }.SelectMany(family => family).ToImmutableArray();

    /// <summary>What tensors can do, as methods or as functions of <c>torch</c>.</summary>
    public static ImmutableArray<Layer> Operations { get; } = new[]
    {
        ElementwiseOperations.All(),
        ViewOperations.All(),
        JoiningOperations.All(),
        SplittingOperations.All(),
        ReducingOperations.All(),
        ProductOperations.All(),
        LinearAlgebraOperations.OfTensors(),
        SelectingOperations.All(),
        CreatingOperations.All(),
    }.SelectMany(family => family).ToImmutableArray();

    /// <summary>What <c>torch.fft</c> does.</summary>
    public static ImmutableArray<Layer> Transforms { get; } = SpectralOperations.All().ToImmutableArray();

    /// <summary>What <c>torch.linalg</c> does.</summary>
    public static ImmutableArray<Layer> LinearAlgebra { get; } = LinearAlgebraOperations.All().ToImmutableArray();

    /// <summary>What <c>torch.special</c> does.</summary>
    public static ImmutableArray<Layer> Special { get; } = SpecialFunctions.All().ToImmutableArray();

    /// <summary>What modules do, as functions.</summary>
    public static ImmutableArray<Layer> Functions { get; } = FunctionalOperations.All().Concat(LossOperations.Functions()).ToImmutableArray();

    private static ImmutableDictionary<string, Layer> ModulesByName { get; } = Modules.ToImmutableDictionary(layer => layer.Name, StringComparer.Ordinal);

    private static ImmutableDictionary<string, Layer> OperationsByName { get; } = Operations.ToImmutableDictionary(layer => layer.Name, StringComparer.Ordinal);

    /// <summary>The module class of that name, or null.</summary>
    public static Layer? FindModule(string name) => ModulesByName.TryGetValue(name, out var layer) ? layer : null;

    /// <summary>The operation of that name; it must exist.</summary>
    public static Layer Operation(string name) => OperationsByName[name];
}

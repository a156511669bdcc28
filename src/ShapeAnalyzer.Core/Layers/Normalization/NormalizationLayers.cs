namespace ShapeAnalyzer.Core;

/// <summary>Normalization layers. https://keras.io/api/layers/normalization_layers/</summary>
internal static class NormalizationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield break;
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>Normalization layers. https://keras.io/api/layers/normalization_layers/</summary>
internal static class NormalizationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new BatchNormalization(new());
        yield return new GroupNormalization(new());
        yield return new LayerNormalization(new());
        yield return new RMSNormalization(new());
        yield return new AlongAxes("UnitNormalization", new());
    }
}

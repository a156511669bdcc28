namespace ShapeAnalyzer.Core;

/// <summary>Pooling layers. https://keras.io/api/layers/pooling_layers/</summary>
internal static class PoolingLayers
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new Pooling("MaxPooling", "MaxPool", axes, 2, new());
            yield return new Pooling("AveragePooling", "AvgPool", axes, null, new());
            yield return new GlobalPooling("GlobalMaxPooling", "GlobalMaxPool", axes, new());
            yield return new GlobalPooling("GlobalAveragePooling", "GlobalAvgPool", axes, new());
            yield return new AdaptivePooling("AdaptiveMaxPooling", axes, new());
            yield return new AdaptivePooling("AdaptiveAveragePooling", axes, new());
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>Reshaping layers. https://keras.io/api/layers/reshaping_layers/</summary>
internal static class ReshapingLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Flatten(new());
        yield return new Reshape(new());
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new ZeroPadding(axes, new());
        }
    }
}

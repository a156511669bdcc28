namespace ShapeAnalyzer.Core;

/// <summary>Reshaping layers. https://keras.io/api/layers/reshaping_layers/</summary>
internal static class ReshapingLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Flatten(new());
        yield return new Reshape(new());
        yield return new Permute(new());
        yield return new RepeatVector(new());
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new ZeroPadding(axes, new());
            yield return new Cropping(axes, axes == 2 ? 0 : 1, new());
            yield return new UpSampling(axes, new());
        }
    }
}

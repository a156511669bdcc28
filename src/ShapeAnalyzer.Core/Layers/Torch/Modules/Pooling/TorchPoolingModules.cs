namespace ShapeAnalyzer.Core;

/// <summary>Pooling modules of libtorch.</summary>
internal static class TorchPoolingModules
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new TorchPool("MaxPool", axes, new());
            yield return new TorchPool("AvgPool", axes, new());
            yield return new AdaptivePool("AvgPool", axes, new());
            yield return new AdaptivePool("MaxPool", axes, new());
            yield return new MaxUnpool(axes, new());
            if (axes < 3)
            {
                yield return new TorchPool("LPPool", axes, new());
            }

            if (axes > 1)
            {
                yield return new FractionalMaxPool(axes, new());
            }
        }
    }
}

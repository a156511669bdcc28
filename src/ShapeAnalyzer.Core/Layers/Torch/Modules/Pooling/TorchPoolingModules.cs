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
            yield return new AdaptivePool("AdaptiveAvgPool", axes, new());
            yield return new AdaptivePool("AdaptiveMaxPool", axes, new());
            yield return new MaxUnpool($"MaxUnpool{axes}d", axes, new());
            if (axes < 3)
            {
                yield return new TorchPool("LPPool", axes, new());
            }

            if (axes > 1)
            {
                yield return new FractionalMaxPool($"FractionalMaxPool{axes}d", axes, new());
            }
        }
    }
}

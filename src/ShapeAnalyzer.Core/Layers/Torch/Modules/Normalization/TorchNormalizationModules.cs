namespace ShapeAnalyzer.Core;

/// <summary>Normalisations of libtorch.</summary>
internal static class TorchNormalizationModules
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new TorchBatchNorm(axes, new());
            yield return new InstanceNorm(axes, new());
        }

        yield return new TorchGroupNorm(new());
        yield return new TorchLayerNorm(new());
        yield return new LocalResponseNorm("LocalResponseNorm", new());
    }
}

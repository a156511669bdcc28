namespace ShapeAnalyzer.Core;

/// <summary>Convolutions of libtorch.</summary>
internal static class TorchConvolutionModules
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new TorchConv(axes, new());
            yield return new TorchConvTranspose(axes, new());
        }
    }
}

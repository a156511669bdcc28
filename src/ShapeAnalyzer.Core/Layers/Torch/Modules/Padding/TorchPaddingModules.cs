namespace ShapeAnalyzer.Core;

/// <summary>Padding modules of libtorch.</summary>
internal static class TorchPaddingModules
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new TorchPad("ConstantPad", "constant", axes, new());
            yield return new TorchPad("ReflectionPad", "reflect", axes, new());
            yield return new TorchPad("ReplicationPad", "replicate", axes, new());
            yield return new TorchPad("ZeroPad", "constant", axes, new());
        }
    }
}

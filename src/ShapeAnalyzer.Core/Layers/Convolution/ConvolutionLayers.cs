using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Convolution layers. https://keras.io/api/layers/convolution_layers/</summary>
internal static class ConvolutionLayers
{
    public static IEnumerable<Layer> All()
    {
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new Conv(axes, new()) { Aliases = ImmutableArray.Create($"Convolution{axes}D") };
        }
    }
}

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
            yield return new ConvTranspose(axes, new()) { Aliases = ImmutableArray.Create($"Convolution{axes}DTranspose") };
        }

        foreach (var axes in LayerCatalog.SpatialAxes.Take(2))
        {
            yield return new DepthwiseConv(axes, new());
            yield return new SeparableConv(axes, new()) { Aliases = ImmutableArray.Create($"SeparableConvolution{axes}D") };
        }
    }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D depthwise convolution followed by one with a window of 1 that mixes the channels. Shape: (batch, steps,
/// channels) becomes (batch, s, filters) with s = floor((steps - dilation*(kernel - 1) - 1) / stride) + 1 for
/// <see cref="Keras.Padding.Valid"/> and ceil(steps / stride) for <see cref="Keras.Padding.Same"/>. Weights:
/// depthwise_kernel (kernel, channels, depth multiplier), pointwise_kernel (1, channels*depth multiplier, filters),
/// one bias (filters). Parameters: k*channels*multiplier + channels*multiplier*filters + filters. An error: a window
/// larger than its input, a stride together with a dilation, an undefined number of channels, a tensor of another
/// rank. See https://keras.io/api/layers/convolution_layers/separable_convolution1d/
/// </summary>
public class SeparableConv1DAttribute : ConvolutionAttribute
{
    /// <summary>A 1D separable convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public SeparableConv1DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 1D separable convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public SeparableConv1DAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>How many numbers the depthwise step makes of each channel, at least 1. Default: 1.</summary>
    public int DepthMultiplier { get; set; } = 1;
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D depthwise convolution followed by one with a window of 1 that mixes the channels. Shape: (batch, height,
/// width, channels) becomes (batch, h, w, filters) with h = floor((height - dilation*(kernel - 1) - 1) / stride) + 1
/// for <see cref="Keras.Padding.Valid"/> and ceil(height / stride) for <see cref="Keras.Padding.Same"/>, w likewise.
/// Weights: depthwise_kernel (kernel height, kernel width, channels, depth multiplier), pointwise_kernel (1, 1,
/// channels*depth multiplier, filters), one bias (filters). Parameters: kh*kw*channels*multiplier +
/// channels*multiplier*filters + filters. An error: a window larger than its input, a stride together with a
/// dilation, an undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/separable_convolution2d/
/// </summary>
public class SeparableConv2DAttribute : ConvolutionAttribute
{
    /// <summary>A 2D separable convolution with a square window.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window in every direction, at least 1.</param>
    public SeparableConv2DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 2D separable convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The height and width of the window (one value: both), each at least 1.</param>
    public SeparableConv2DAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>How many numbers the depthwise step makes of each channel, at least 1. Default: 1.</summary>
    public int DepthMultiplier { get; set; } = 1;
}

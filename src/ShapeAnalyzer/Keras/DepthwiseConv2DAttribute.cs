namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D convolution of each channel alone. Shape: (batch, height, width, channels) becomes (batch, h, w,
/// channels*depth multiplier) with h = floor((height - dilation*(kernel - 1) - 1) / stride) + 1 for
/// <see cref="Keras.Padding.Valid"/> and ceil(height / stride) for <see cref="Keras.Padding.Same"/>, w likewise.
/// Weights: kernel (kernel height, kernel width, channels, depth multiplier), bias (channels*depth multiplier).
/// Parameters: kh*kw*channels*multiplier + channels*multiplier. An error: a window larger than its input, a stride
/// together with a dilation, an undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/
/// </summary>
public class DepthwiseConv2DAttribute : ConvolutionAttribute
{
    /// <summary>A 2D depthwise convolution.</summary>
    /// <param name="kernelSize">The height and width of the window (one value: both), each at least 1; required.</param>
    public DepthwiseConv2DAttribute(params int[] kernelSize)
        : base(kernelSize)
    {
    }

    /// <summary>How many numbers are made of each channel, at least 1. Default: 1.</summary>
    public int DepthMultiplier { get; set; } = 1;
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D convolution of each channel alone. Shape: (batch, steps, channels) becomes (batch, s, channels*depth
/// multiplier) with s = floor((steps - dilation*(kernel - 1) - 1) / stride) + 1 for <see cref="Keras.Padding.Valid"/>
/// and ceil(steps / stride) for <see cref="Keras.Padding.Same"/>. Weights: kernel (kernel, channels, depth
/// multiplier), bias (channels*depth multiplier). Parameters: k*channels*multiplier + channels*multiplier. An error:
/// a window larger than its input, a stride together with a dilation, an undefined number of channels, a tensor of
/// another rank. See https://keras.io/api/layers/convolution_layers/depthwise_convolution1d/
/// </summary>
public class DepthwiseConv1DAttribute : ConvolutionAttribute
{
    /// <summary>A 1D depthwise convolution.</summary>
    /// <param name="kernelSize">The length of the window, at least 1; required.</param>
    public DepthwiseConv1DAttribute(params int[] kernelSize)
        : base(kernelSize)
    {
    }

    /// <summary>How many numbers are made of each channel, at least 1. Default: 1.</summary>
    public int DepthMultiplier { get; set; } = 1;
}

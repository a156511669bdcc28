namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D convolution. Shape: (batch, height, width, channels) becomes (batch, h, w, filters) with h = floor((height -
/// dilation*(kernel - 1) - 1) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(height / stride) for
/// <see cref="Keras.Padding.Same"/>, w likewise. Weights: kernel (kernel height, kernel width, channels / groups,
/// filters), bias (filters). Parameters: kh*kw*channels/groups*filters + filters. An error: a window larger than its
/// input, channels or filters that are not divisible by the groups, a stride together with a dilation, an undefined
/// number of channels, a tensor of another rank. See https://keras.io/api/layers/convolution_layers/convolution2d/
/// </summary>
public class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>A 2D convolution with a square window.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window in every direction, at least 1.</param>
    public Conv2DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 2D convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The height and width of the window (one value: both), each at least 1.</param>
    public Conv2DAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups channels and filters are divided; both must be divisible by it. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D convolution. Shape: (batch, depth, height, width, channels) becomes (batch, d, h, w, filters) with d =
/// floor((depth - dilation*(kernel - 1) - 1) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(depth /
/// stride) for <see cref="Keras.Padding.Same"/>, h and w likewise. Weights: kernel (kernel depth, kernel height,
/// kernel width, channels / groups, filters), bias (filters). Parameters: kd*kh*kw*channels/groups*filters + filters.
/// An error: a window larger than its input, channels or filters that are not divisible by the groups, a stride
/// together with a dilation, an undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/convolution3d/
/// </summary>
public class Conv3DAttribute : ConvolutionAttribute
{
    /// <summary>A 3D convolution with a cubic window.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window in every direction, at least 1.</param>
    public Conv3DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 3D convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The depth, height and width of the window (one value: all), each at least 1.</param>
    public Conv3DAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups channels and filters are divided; both must be divisible by it. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}

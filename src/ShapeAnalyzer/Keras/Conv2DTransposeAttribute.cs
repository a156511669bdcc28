namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D transposed convolution (deconvolution): each number of the input spreads a window over the output. Shape:
/// (batch, height, width, channels) becomes (batch, h, w, filters). With extent = dilation*(kernel - 1) + 1: for
/// <see cref="Keras.Padding.Valid"/> h = (height - 1)*stride + extent + output padding, which is max(extent, stride)
/// - extent if not given; for <see cref="Keras.Padding.Same"/> h = height*stride, or (height - 1)*stride + extent mod
/// 2 + output padding if that is given, w likewise. Weights: kernel (kernel height, kernel width, filters, channels),
/// bias (filters). Parameters: kh*kw*filters*channels + filters. An error: an output padding that is not less than
/// its stride, a stride together with a dilation, an undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/convolution2d_transpose/
/// </summary>
public class Conv2DTransposeAttribute : ConvolutionAttribute
{
    /// <summary>A 2D transposed convolution with a square window.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window in every direction, at least 1.</param>
    public Conv2DTransposeAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 2D transposed convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The height and width of the window (one value: both), each at least 1.</param>
    public Conv2DTransposeAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// How much is added behind the output (one value: both), at least 0 and less than the stride. Default: what the
    /// padding makes of it (see above).
    /// </summary>
    public int[]? OutputPadding { get; set; }
}

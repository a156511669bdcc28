namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D transposed convolution (deconvolution): each number of the input spreads a window over the output. Shape:
/// (batch, depth, height, width, channels) becomes (batch, d, h, w, filters). With extent = dilation*(kernel - 1) +
/// 1: for <see cref="Keras.Padding.Valid"/> d = (depth - 1)*stride + extent + output padding, which is max(extent,
/// stride) - extent if not given; for <see cref="Keras.Padding.Same"/> d = depth*stride, or (depth - 1)*stride +
/// extent mod 2 + output padding if that is given, h and w likewise. Weights: kernel (kernel depth, kernel height,
/// kernel width, filters, channels), bias (filters). Parameters: kd*kh*kw*filters*channels + filters. An error: an
/// output padding that is not less than its stride, a stride together with a dilation, an undefined number of
/// channels, a tensor of another rank. See https://keras.io/api/layers/convolution_layers/convolution3d_transpose/
/// </summary>
public class Conv3DTransposeAttribute : ConvolutionAttribute
{
    /// <summary>A 3D transposed convolution with a cubic window.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window in every direction, at least 1.</param>
    public Conv3DTransposeAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 3D transposed convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The depth, height and width of the window (one value: all), each at least 1.</param>
    public Conv3DTransposeAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// How much is added behind the output (one value: all), at least 0 and less than the stride. Default: what the
    /// padding makes of it (see above).
    /// </summary>
    public int[]? OutputPadding { get; set; }
}

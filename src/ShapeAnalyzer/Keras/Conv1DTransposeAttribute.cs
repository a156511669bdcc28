namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D transposed convolution (deconvolution): each number of the input spreads a window over the output. Shape:
/// (batch, steps, channels) becomes (batch, s, filters). With extent = dilation*(kernel - 1) + 1: for
/// <see cref="Keras.Padding.Valid"/> s = (steps - 1)*stride + extent + output padding, which is max(extent, stride) -
/// extent if not given; for <see cref="Keras.Padding.Same"/> s = steps*stride, or (steps - 1)*stride + extent mod 2 +
/// output padding if that is given. Weights: kernel (kernel, filters, channels), bias (filters). Parameters:
/// k*filters*channels + filters. An error: an output padding that is not less than its stride, a stride together with
/// a dilation, an undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/convolution1d_transpose/
/// </summary>
public class Conv1DTransposeAttribute : ConvolutionAttribute
{
    /// <summary>A 1D transposed convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public Conv1DTransposeAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 1D transposed convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public Conv1DTransposeAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// How much is added behind the output, at least 0 and less than the stride. Default: what the padding makes of
    /// it (see above).
    /// </summary>
    public int[]? OutputPadding { get; set; }
}

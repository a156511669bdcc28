namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D convolution. Shape: (batch, steps, channels) becomes (batch, s, filters) with s = floor((steps -
/// dilation*(kernel - 1) - 1) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(steps / stride) for
/// <see cref="Keras.Padding.Same"/> and <see cref="Keras.Padding.Causal"/>. Weights: kernel (kernel, channels /
/// groups, filters), bias (filters). Parameters: k*channels/groups*filters + filters. An error: a window larger than
/// its input, channels or filters that are not divisible by the groups, a stride together with a dilation, an
/// undefined number of channels, a tensor of another rank. See
/// https://keras.io/api/layers/convolution_layers/convolution1d/
/// </summary>
public class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>A 1D convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public Conv1DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A 1D convolution.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The length of the window, at least 1.</param>
    public Conv1DAttribute(int filters, int[] kernelSize)
        : base(kernelSize) => Filters = filters;

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups channels and filters are divided; both must be divisible by it. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}

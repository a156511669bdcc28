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
public class Conv3DAttribute : LayerAttribute
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
    public Conv3DAttribute(int filters, int[] kernelSize) => (Filters, KernelSize) = (filters, kernelSize);

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>The depth, height and width of the window (one value: all), each at least 1.</summary>
    public int[] KernelSize { get; }

    /// <summary>
    /// How far the window moves, along depth, height and width (one value: all), at least 1. Default: 1.
    /// </summary>
    public int[]? Strides { get; set; }

    /// <summary>
    /// What happens at the borders; not <see cref="Keras.Padding.Causal"/>. Default:
    /// <see cref="Keras.Padding.Valid"/>.
    /// </summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>
    /// The distance of the window's cells (one value: all), at least 1; with a stride above 1 it must be 1. Default:
    /// 1.
    /// </summary>
    public int[]? DilationRate { get; set; }

    /// <summary>
    /// Into how many groups channels and filters are divided; both must be divisible by it. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>The activation function, by Keras's name. Default: none.</summary>
    public string? Activation { get; set; }

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool UseBias { get; set; } = true;
}

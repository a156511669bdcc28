namespace ShapeAnalyzer.Keras;

/// <summary>What all convolutions have in common: the window and what is done with its products.</summary>
public abstract class ConvolutionAttribute : LayerAttribute
{
    /// <summary>A convolution.</summary>
    /// <param name="kernelSize">The size of the window along each axis (one value: all axes), each at least 1.</param>
    protected ConvolutionAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>The size of the window along each axis (one value: all axes), each at least 1; required.</summary>
    public int[] KernelSize { get; }

    /// <summary>How far the window moves along each axis (one value: all axes), each at least 1. Default: 1.</summary>
    public int[]? Strides { get; set; }

    /// <summary>
    /// What happens at the borders; <see cref="Keras.Padding.Causal"/> only for <see cref="Conv1DAttribute"/>. Default:
    /// <see cref="Keras.Padding.Valid"/>.
    /// </summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>
    /// The distance of the window's cells along each axis (one value: all axes), each at least 1; with a stride above 1
    /// it must be 1. Default: 1.
    /// </summary>
    public int[]? DilationRate { get; set; }

    /// <summary>The activation function, by Keras's name. Default: none.</summary>
    public string? Activation { get; set; }

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool UseBias { get; set; } = true;
}

namespace ShapeAnalyzer.Keras;

/// <summary>What all convolutional LSTMs have in common: the window of their products and their gates.</summary>
public abstract class ConvLSTMAttribute : RecurrentAttribute
{
    /// <summary>A convolutional LSTM.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The size of the window along each axis (one value: all axes), each at least 1.</param>
    protected ConvLSTMAttribute(int filters, int[] kernelSize) => (Filters, KernelSize) = (filters, kernelSize);

    /// <summary>The number of output channels, at least 1.</summary>
    public int Filters { get; }

    /// <summary>The size of the window along each axis (one value: all axes), each at least 1.</summary>
    public int[] KernelSize { get; }

    /// <summary>How far the window moves along each axis (one value: all axes). Default: 1.</summary>
    public int[]? Strides { get; set; }

    /// <summary>What happens at the borders: <see cref="Keras.Padding.Valid"/> (default) or <see cref="Keras.Padding.Same"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>Where the channels stand: behind the sizes or right behind the steps. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>The distance of the window's cells (one value: along all axes); with a stride above 1 it must be 1. Default: 1.</summary>
    public int[]? DilationRate { get; set; }

    /// <summary>The activation function of the gates, by Keras's name. Default: sigmoid.</summary>
    public string? RecurrentActivation { get; set; } = "sigmoid";

    /// <summary>Whether the bias of the forget gate starts at 1. Default: true.</summary>
    public bool UnitForgetBias { get; set; } = true;
}

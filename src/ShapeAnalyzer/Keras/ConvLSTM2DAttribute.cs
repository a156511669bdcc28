namespace ShapeAnalyzer.Keras;

/// <summary>
/// An LSTM over a sequence of 2D maps whose products are convolutions: the input's as declared, the state's such that
/// it keeps its size. Shape: (batch, steps, height, width, channels) becomes (batch, h, w, filters) with
/// n = floor((size - dilation*(kernel - 1) - 1) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and
/// ceil(size / stride) for <see cref="Keras.Padding.Same"/>; with <see cref="RecurrentAttribute.ReturnSequences"/> the
/// steps stay as axis 1; <see cref="RecurrentAttribute.ReturnState"/> adds two states of the first shape. Weights: kernel
/// (kernel sizes, channels, 4*filters), recurrent_kernel (kernel sizes, filters, 4*filters), bias (4*filters).
/// Parameters: 4*filters*(k*(channels + filters) + 1), where k is the product of the kernel sizes. All sizes but batch
/// and steps must be known.
/// See https://keras.io/api/layers/recurrent_layers/conv_lstm2d/
/// </summary>
public class ConvLSTM2DAttribute : ConvLSTMAttribute
{
    /// <summary>A convolutional LSTM whose window has the same size along all axes.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The size of the window, at least 1.</param>
    public ConvLSTM2DAttribute(int filters, int kernelSize)
        : this(filters, new[] { kernelSize })
    {
    }

    /// <summary>A convolutional LSTM.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The height and width of the window (one value: both), each at least 1.</param>
    public ConvLSTM2DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

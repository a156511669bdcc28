namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each window. Shape: (batch, height, width, channels) becomes (batch, h, w, channels) with h =
/// floor((height - pool) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(height / stride) for
/// <see cref="Keras.Padding.Same"/>, w likewise. No weights. Unlike MaxPooling2D it has no default window. An error:
/// a window larger than its input, a tensor of another rank. See
/// https://keras.io/api/layers/pooling_layers/average_pooling2d/
/// </summary>
public class AveragePooling2DAttribute : PoolingAttribute
{
    /// <summary>A 2D average pooling.</summary>
    /// <param name="poolSize">The height and width of the window (one value: both), each at least 1; required.</param>
    public AveragePooling2DAttribute(params int[] poolSize) => PoolSize = poolSize;

    /// <summary>The height and width of the window (one value: both), each at least 1; required.</summary>
    public int[] PoolSize { get; }
}

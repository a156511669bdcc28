namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each window. Shape: (batch, steps, channels) becomes (batch, s, channels) with s = floor((steps
/// - pool) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(steps / stride) for
/// <see cref="Keras.Padding.Same"/>. No weights. Unlike MaxPooling1D it has no default window. An error: a window
/// larger than its input, a tensor of another rank. See https://keras.io/api/layers/pooling_layers/average_pooling1d/
/// </summary>
public class AveragePooling1DAttribute : PoolingAttribute
{
    /// <summary>A 1D average pooling.</summary>
    /// <param name="poolSize">The length of the window, at least 1; required.</param>
    public AveragePooling1DAttribute(params int[] poolSize) => PoolSize = poolSize;

    /// <summary>The length of the window, at least 1; required.</summary>
    public int[] PoolSize { get; }
}

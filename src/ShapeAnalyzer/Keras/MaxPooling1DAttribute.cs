namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the largest number of each window. Shape: (batch, steps, channels) becomes (batch, s, channels) with s =
/// floor((steps - pool) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(steps / stride) for
/// <see cref="Keras.Padding.Same"/>. No weights. An error: a window larger than its input, a tensor of another rank.
/// See https://keras.io/api/layers/pooling_layers/max_pooling1d/
/// </summary>
public class MaxPooling1DAttribute : PoolingAttribute
{
    /// <summary>A 1D max pooling.</summary>
    /// <param name="poolSize">The length of the window, at least 1; default: 2.</param>
    public MaxPooling1DAttribute(params int[] poolSize) => PoolSize = poolSize;

    /// <summary>The length of the window, at least 1; default: 2.</summary>
    public int[] PoolSize { get; set; }
}

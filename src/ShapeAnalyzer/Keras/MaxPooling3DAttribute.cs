namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the largest number of each window. Shape: (batch, depth, height, width, channels) becomes (batch, d, h, w,
/// channels) with d = floor((depth - pool) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(depth /
/// stride) for <see cref="Keras.Padding.Same"/>, h and w likewise. No weights. An error: a window larger than its
/// input, a tensor of another rank. See https://keras.io/api/layers/pooling_layers/max_pooling3d/
/// </summary>
public class MaxPooling3DAttribute : PoolingAttribute
{
    /// <summary>A 3D max pooling.</summary>
    /// <param name="poolSize">
    /// The depth, height and width of the window (one value: all), each at least 1; default: 2.
    /// </param>
    public MaxPooling3DAttribute(params int[] poolSize) => PoolSize = poolSize;

    /// <summary>The depth, height and width of the window (one value: all), each at least 1; default: 2.</summary>
    public int[] PoolSize { get; set; }
}

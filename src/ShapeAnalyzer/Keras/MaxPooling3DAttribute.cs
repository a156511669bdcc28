namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the largest number of each window. Shape: (batch, depth, height, width, channels) becomes (batch, d, h, w,
/// channels) with d = floor((depth - pool) / stride) + 1 for <see cref="Keras.Padding.Valid"/> and ceil(depth /
/// stride) for <see cref="Keras.Padding.Same"/>, h and w likewise. No weights. An error: a window larger than its
/// input, a tensor of another rank. See https://keras.io/api/layers/pooling_layers/max_pooling3d/
/// </summary>
public class MaxPooling3DAttribute : LayerAttribute
{
    /// <summary>A 3D max pooling.</summary>
    /// <param name="poolSize">
    /// The depth, height and width of the window (one value: all), each at least 1; default: 2.
    /// </param>
    public MaxPooling3DAttribute(params int[] poolSize) => PoolSize = poolSize;

    /// <summary>The depth, height and width of the window (one value: all), each at least 1; default: 2.</summary>
    public int[] PoolSize { get; set; }

    /// <summary>
    /// How far the window moves, along depth, height and width (one value: all), at least 1. Default: the window's
    /// size.
    /// </summary>
    public int[]? Strides { get; set; }

    /// <summary>
    /// What happens at the borders; not <see cref="Keras.Padding.Causal"/>. Default:
    /// <see cref="Keras.Padding.Valid"/>.
    /// </summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>What all poolings with a window have in common.</summary>
public abstract class PoolingAttribute : LayerAttribute
{
    /// <summary>
    /// How far the window moves along each axis (one value: all axes), each at least 1. Default: the window's size.
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

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Puts zeros before and behind each spatial axis. Shape: (batch, depth, height, width, channels) becomes (batch,
/// depth + before + behind, height + before + behind, width + before + behind, channels). No weights. An error: a
/// tensor of another rank. See https://keras.io/api/layers/reshaping_layers/zero_padding3d/
/// </summary>
public class ZeroPadding3DAttribute : LayerAttribute
{
    /// <summary>A 3D zero padding.</summary>
    /// <param name="padding">
    /// How many zeros: one value for all sides, three for one per axis, six for before and behind each axis; each at
    /// least 0. Default: 1.
    /// </param>
    public ZeroPadding3DAttribute(params int[] padding) => Padding = padding;

    /// <summary>
    /// How many zeros: one value for all sides, three for one per axis, six for before and behind each axis; each at
    /// least 0. Default: 1.
    /// </summary>
    public int[] Padding { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Takes numbers away before and behind each spatial axis. Shape: (batch, depth, height, width, channels) becomes
/// (batch, depth - before - behind, height - before - behind, width - before - behind, channels). No weights. An
/// error: a cropping at which nothing remains, a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/cropping3d/
/// </summary>
public class Cropping3DAttribute : LayerAttribute
{
    /// <summary>A 3D cropping.</summary>
    /// <param name="cropping">
    /// How many are taken away: one value for all sides, three for one per axis, six for before and behind each axis;
    /// each at least 0. Default: 1.
    /// </param>
    public Cropping3DAttribute(params int[] cropping) => Cropping = cropping;

    /// <summary>
    /// How many are taken away: one value for all sides, three for one per axis, six for before and behind each axis;
    /// each at least 0. Default: 1.
    /// </summary>
    public int[] Cropping { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Takes numbers away before and behind each spatial axis. Shape: (batch, height, width, channels) becomes (batch,
/// height - before - behind, width - before - behind, channels). No weights. An error: a cropping at which nothing
/// remains, a tensor of another rank. See https://keras.io/api/layers/reshaping_layers/cropping2d/
/// </summary>
public class Cropping2DAttribute : LayerAttribute
{
    /// <summary>A 2D cropping.</summary>
    /// <param name="cropping">
    /// How many are taken away: one value for all sides, two for (vertical, horizontal), four for (top, bottom, left,
    /// right); each at least 0. Default: 0.
    /// </param>
    public Cropping2DAttribute(params int[] cropping) => Cropping = cropping;

    /// <summary>
    /// How many are taken away: one value for all sides, two for (vertical, horizontal), four for (top, bottom, left,
    /// right); each at least 0. Default: 0.
    /// </summary>
    public int[] Cropping { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

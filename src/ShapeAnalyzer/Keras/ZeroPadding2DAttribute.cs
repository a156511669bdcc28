namespace ShapeAnalyzer.Keras;

/// <summary>
/// Puts zeros before and behind each spatial axis. Shape: (batch, height, width, channels) becomes (batch, height +
/// before + behind, width + before + behind, channels). No weights. An error: a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/zero_padding2d/
/// </summary>
public class ZeroPadding2DAttribute : LayerAttribute
{
    /// <summary>A 2D zero padding.</summary>
    /// <param name="padding">
    /// How many zeros: one value for all sides, two for (vertical, horizontal), four for (top, bottom, left, right);
    /// each at least 0. Default: 1.
    /// </param>
    public ZeroPadding2DAttribute(params int[] padding) => Padding = padding;

    /// <summary>
    /// How many zeros: one value for all sides, two for (vertical, horizontal), four for (top, bottom, left, right);
    /// each at least 0. Default: 1.
    /// </summary>
    public int[] Padding { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

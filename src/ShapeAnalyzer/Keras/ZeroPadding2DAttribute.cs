namespace ShapeAnalyzer.Keras;

/// <summary>
/// Zeros before and behind each spatial axis. Shape: (batch, height, width, channels) becomes
/// (batch, top + height + bottom, left + width + right, channels). No weights.
/// See https://keras.io/api/layers/reshaping_layers/zero_padding2d/
/// </summary>
public class ZeroPadding2DAttribute : LayerAttribute
{
    /// <summary>A 2D zero padding.</summary>
    /// <param name="padding">
    /// How many zeros: one value for all sides, two for (vertical, horizontal), four for (top, bottom, left, right);
    /// none: 1.
    /// </param>
    public ZeroPadding2DAttribute(params int[] padding) => Padding = padding;

    /// <summary>How many zeros: one value, one per axis, or before and behind per axis.</summary>
    public int[] Padding { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

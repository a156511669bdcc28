namespace ShapeAnalyzer.Keras;

/// <summary>
/// Puts zeros before and behind the steps. Shape: (batch, steps, channels) becomes (batch, steps + before + behind,
/// channels). No weights. An error: a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/zero_padding1d/
/// </summary>
public class ZeroPadding1DAttribute : LayerAttribute
{
    /// <summary>A 1D zero padding.</summary>
    /// <param name="padding">
    /// How many zeros: one value for both ends, two for (before, behind); each at least 0. Default: 1.
    /// </param>
    public ZeroPadding1DAttribute(params int[] padding) => Padding = padding;

    /// <summary>How many zeros: one value for both ends, two for (before, behind); each at least 0. Default: 1.</summary>
    public int[] Padding { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each channel. Shape: (batch, steps, channels) becomes (batch, channels), or (batch, 1, channels)
/// with <see cref="Keepdims"/>. No weights. A second input may be the mask of the steps that count. An error: a
/// tensor of another rank. See https://keras.io/api/layers/pooling_layers/global_average_pooling1d/
/// </summary>
public class GlobalAveragePooling1DAttribute : LayerAttribute
{
    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>Whether the axis of steps stays, with a size of 1. Default: false.</summary>
    public bool Keepdims { get; set; }
}

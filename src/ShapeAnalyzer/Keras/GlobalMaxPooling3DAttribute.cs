namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the largest number of each channel. Shape: (batch, depth, height, width, channels) becomes (batch,
/// channels), or (batch, 1, 1, 1, channels) with <see cref="Keepdims"/>. No weights. An error: a tensor of another
/// rank. See https://keras.io/api/layers/pooling_layers/global_max_pooling3d/
/// </summary>
public class GlobalMaxPooling3DAttribute : LayerAttribute
{
    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>Whether the axes of depth, height and width stay, with a size of 1. Default: false.</summary>
    public bool Keepdims { get; set; }
}

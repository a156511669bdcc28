namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sets whole channels to 0 in training. Shape: (batch, depth, height, width, channels) stays. No weights. The input
/// must have 5 axes with the batch.
/// See https://keras.io/api/layers/regularization_layers/spatial_dropout3d/
/// </summary>
public class SpatialDropout3DAttribute : LayerAttribute
{
    /// <summary>A 3D spatial dropout.</summary>
    /// <param name="rate">The share of channels that are set to 0, from 0 to 1.</param>
    public SpatialDropout3DAttribute(double rate) => Rate = rate;

    /// <summary>The share of channels that are set to 0, from 0 to 1.</summary>
    public double Rate { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

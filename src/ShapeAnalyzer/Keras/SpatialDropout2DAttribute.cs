namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sets whole channels to 0 in training. Shape: (batch, height, width, channels) stays. No weights. The input must
/// have 4 axes with the batch.
/// See https://keras.io/api/layers/regularization_layers/spatial_dropout2d/
/// </summary>
public class SpatialDropout2DAttribute : LayerAttribute
{
    /// <summary>A 2D spatial dropout.</summary>
    /// <param name="rate">The share of channels that are set to 0, from 0 to 1.</param>
    public SpatialDropout2DAttribute(double rate) => Rate = rate;

    /// <summary>The share of channels that are set to 0, from 0 to 1.</summary>
    public double Rate { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

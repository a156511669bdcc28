namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sets whole channels to 0 in training. Shape: (batch, steps, features) stays. No weights. The input must have 3
/// axes with the batch.
/// See https://keras.io/api/layers/regularization_layers/spatial_dropout1d/
/// </summary>
public class SpatialDropout1DAttribute : LayerAttribute
{
    /// <summary>A 1D spatial dropout.</summary>
    /// <param name="rate">The share of channels that are set to 0, from 0 to 1.</param>
    public SpatialDropout1DAttribute(double rate) => Rate = rate;

    /// <summary>The share of channels that are set to 0, from 0 to 1.</summary>
    public double Rate { get; }
}

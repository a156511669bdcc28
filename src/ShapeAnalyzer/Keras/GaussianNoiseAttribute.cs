namespace ShapeAnalyzer.Keras;

/// <summary>
/// Adds noise around 0 in training. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/regularization_layers/gaussian_noise/
/// </summary>
public class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>A Gaussian noise.</summary>
    /// <param name="stddev">The noise's standard deviation, from 0 to 1.</param>
    public GaussianNoiseAttribute(double stddev) => Stddev = stddev;

    /// <summary>The noise's standard deviation, from 0 to 1.</summary>
    public double Stddev { get; }
}

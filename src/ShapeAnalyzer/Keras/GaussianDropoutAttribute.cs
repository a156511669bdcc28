namespace ShapeAnalyzer.Keras;

/// <summary>
/// Multiplies the numbers with noise around 1 in training. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/regularization_layers/gaussian_dropout/
/// </summary>
public class GaussianDropoutAttribute : LayerAttribute
{
    /// <summary>A Gaussian dropout.</summary>
    /// <param name="rate">
    /// The share, from 0 to 1, of which the noise's deviation is made: sqrt(rate / (1 - rate)).
    /// </param>
    public GaussianDropoutAttribute(double rate) => Rate = rate;

    /// <summary>The share, from 0 to 1, of which the noise's deviation is made: sqrt(rate / (1 - rate)).</summary>
    public double Rate { get; }
}

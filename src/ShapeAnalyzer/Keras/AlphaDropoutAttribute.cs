namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sets a share of the numbers to one negative value in training, so that mean and variance stay: the dropout for
/// SELU. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/regularization_layers/alpha_dropout/
/// </summary>
public class AlphaDropoutAttribute : LayerAttribute
{
    /// <summary>An alpha dropout.</summary>
    /// <param name="rate">The share of numbers that are dropped, from 0 to 1.</param>
    public AlphaDropoutAttribute(double rate) => Rate = rate;

    /// <summary>The share of numbers that are dropped, from 0 to 1.</summary>
    public double Rate { get; }

    /// <summary>
    /// The shape of the mask, batch included; where it has a 1, all numbers along that axis are dropped together (-1:
    /// as the input). Default: the input's.
    /// </summary>
    public int[]? NoiseShape { get; set; }
}

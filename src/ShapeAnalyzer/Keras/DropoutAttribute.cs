namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sets a share of the numbers to 0 in training. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/regularization_layers/dropout/
/// </summary>
public class DropoutAttribute : LayerAttribute
{
    /// <summary>A dropout.</summary>
    /// <param name="rate">The share of numbers that are set to 0, from 0 to 1.</param>
    public DropoutAttribute(double rate) => Rate = rate;

    /// <summary>The share of numbers that are set to 0, from 0 to 1.</summary>
    public double Rate { get; }

    /// <summary>
    /// The shape of the mask, batch included: where it has a 1, all numbers along that axis are dropped together (-1:
    /// as the input). Default: the input's.
    /// </summary>
    public int[]? NoiseShape { get; set; }
}

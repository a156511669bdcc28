namespace ShapeAnalyzer.Keras;

/// <summary>
/// x for positive numbers, a small share of x for negative ones. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/activation_layers/leaky_relu/
/// </summary>
public class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>What negative numbers are multiplied with, at least 0. Default: 0.3.</summary>
    public double NegativeSlope { get; set; } = 0.3;
}

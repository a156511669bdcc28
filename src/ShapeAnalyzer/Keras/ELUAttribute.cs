namespace ShapeAnalyzer.Keras;

/// <summary>
/// x for positive numbers, <c>alpha*(exp(x) - 1)</c> for negative ones. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/activation_layers/elu/
/// </summary>
public class ELUAttribute : LayerAttribute
{
    /// <summary>The bound that results of negative numbers approach, without its sign. Default: 1.</summary>
    public double Alpha { get; set; } = 1;
}

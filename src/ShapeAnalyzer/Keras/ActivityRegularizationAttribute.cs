namespace ShapeAnalyzer.Keras;

/// <summary>
/// Adds a penalty for large numbers to the loss. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/regularization_layers/activity_regularization/
/// </summary>
public class ActivityRegularizationAttribute : LayerAttribute
{
    /// <summary>The weight of the sum of magnitudes, at least 0. Default: 0.</summary>
    public double L1 { get; set; }

    /// <summary>The weight of the sum of squares, at least 0. Default: 0.</summary>
    public double L2 { get; set; }
}

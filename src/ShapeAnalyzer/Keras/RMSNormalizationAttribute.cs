namespace ShapeAnalyzer.Keras;

/// <summary>
/// Divides by the root of the mean square along an axis. Shape: unchanged. Weights: scale, with the size of the axis.
/// Parameters: that size. The axis must exist and have a defined size.
/// See https://keras.io/api/layers/normalization_layers/rms_normalization/
/// </summary>
public class RMSNormalizationAttribute : LayerAttribute
{
    /// <summary>The axis that is normalized. Default: -1, the last.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>What is added to the mean square so that it is never 0. Default: 0.000001.</summary>
    public double Epsilon { get; set; } = 0.000001;
}

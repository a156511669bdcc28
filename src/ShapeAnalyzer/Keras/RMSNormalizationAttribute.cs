namespace ShapeAnalyzer.Keras;

/// <summary>
/// Divides by the root of the mean square along an axis. Shape: unchanged. Weights: scale, with the size of the axis.
/// Parameters: the size of the axis. Each axis must exist and have a defined size.
/// See https://keras.io/api/layers/normalization_layers/rms_normalization/
/// </summary>
public class RMSNormalizationAttribute : LayerAttribute
{
    /// <summary>An RMS normalization.</summary>
    /// <param name="axis">The axis that is normalized, or several; -1 is the last. Default: -1.</param>
    public RMSNormalizationAttribute(params int[] axis)
    {
        Axes = axis;
        Axis = axis.Length > 0 ? axis[0] : -1;
    }

    /// <summary>The axes that are stated in the constructor.</summary>
    public int[] Axes { get; }

    /// <summary>The axis that is normalized, or the first of several. Default: -1, the last.</summary>
    public int Axis { get; set; }

    /// <summary>What is added to the mean square so that it is never 0. Default: 0.000001.</summary>
    public double Epsilon { get; set; } = 0.000001;
}

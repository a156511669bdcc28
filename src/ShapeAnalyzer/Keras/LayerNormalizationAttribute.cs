namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mean 0 and variance 1 along axes of each sample. Shape: unchanged. Weights, each with the sizes of the axes:
/// gamma, beta. Parameters: twice the product of the axes' sizes. Each axis must exist, be named once and have a
/// defined size.
/// See https://keras.io/api/layers/normalization_layers/layer_normalization/
/// </summary>
public class LayerNormalizationAttribute : LayerAttribute
{
    /// <summary>A layer normalization.</summary>
    /// <param name="axis">The axes that are normalized, -1 for the last. Default: -1.</param>
    public LayerNormalizationAttribute(params int[] axis) => Axis = axis;

    /// <summary>The axes that are normalized, -1 for the last. Default: -1.</summary>
    public int[]? Axis { get; set; }

    /// <summary>What is added to the variance so that it is never 0. Default: 0.001.</summary>
    public double Epsilon { get; set; } = 0.001;

    /// <summary>Whether a learned number is added (<c>beta</c>). Default: true.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether the result is multiplied with a learned number (<c>gamma</c>). Default: true.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>
    /// Whether only the variance is normalized and there is no beta, the older form of RMSNormalization. Default:
    /// false.
    /// </summary>
    public bool RmsScaling { get; set; }
}

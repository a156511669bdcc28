namespace ShapeAnalyzer.Keras;

/// <summary>
/// Divides by the Euclidean norm along axes, so that it becomes 1. Shape: unchanged. No weights. Each axis must
/// exist.
/// See https://keras.io/api/layers/normalization_layers/unit_normalization/
/// </summary>
public class UnitNormalizationAttribute : LayerAttribute
{
    /// <summary>A unit normalization.</summary>
    /// <param name="axis">The axes, -1 for the last. Default: -1.</param>
    public UnitNormalizationAttribute(params int[] axis) => Axis = axis;

    /// <summary>The axes, -1 for the last. Default: -1.</summary>
    public int[]? Axis { get; set; }
}

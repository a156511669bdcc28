namespace ShapeAnalyzer.Keras;

/// <summary>
/// Makes the numbers along axes positive with the sum 1. Shape: unchanged. No weights. Each axis must exist.
/// See https://keras.io/api/layers/activation_layers/softmax/
/// </summary>
public class SoftmaxAttribute : LayerAttribute
{
    /// <summary>A softmax.</summary>
    /// <param name="axis">The axes, -1 for the last. Default: -1.</param>
    public SoftmaxAttribute(params int[] axis) => Axis = axis;

    /// <summary>The axes, -1 for the last. Default: -1.</summary>
    public int[]? Axis { get; set; }
}

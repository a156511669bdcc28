namespace ShapeAnalyzer.Keras;

/// <summary>
/// Subtracts a mean and divides by a standard deviation for each place along axes. Shape: unchanged. Weights, none of
/// them trainable, unless Mean and Variance are given: mean and variance with the sizes of the axes, and one count.
/// Parameters: twice the product of the axes' sizes, and 1. Each axis must exist and have a defined size.
/// See https://keras.io/api/layers/preprocessing_layers/numerical/normalization/
/// </summary>
public class NormalizationAttribute : LayerAttribute
{
    /// <summary>A normalization.</summary>
    /// <param name="axis">
    /// The axes that have a mean for each place, -1 for the last; <c>Axis = new int[0]</c> is Keras's None, one mean
    /// for all. Default: -1.
    /// </param>
    public NormalizationAttribute(params int[] axis) => Axis = axis;

    /// <summary>
    /// The axes that have a mean for each place, -1 for the last; <c>Axis = new int[0]</c> is Keras's None, one mean
    /// for all. Default: -1.
    /// </summary>
    public int[]? Axis { get; set; }

    /// <summary>
    /// The mean: one number, or one for each place along the last of the axes; then Variance must be given too.
    /// Default: found in data by <c>adapt</c>.
    /// </summary>
    public double[]? Mean { get; set; }

    /// <summary>The variance: as many numbers as Mean has. Default: found in data by <c>adapt</c>.</summary>
    public double[]? Variance { get; set; }

    /// <summary>Whether it does the reverse: multiplies and adds. Default: false.</summary>
    public bool Invert { get; set; }
}

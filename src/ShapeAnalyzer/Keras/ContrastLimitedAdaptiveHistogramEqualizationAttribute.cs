namespace ShapeAnalyzer.Keras;

/// <summary>
/// Spreads the values of images evenly, each in its neighbourhood and with a limit (CLAHE). Shape: unchanged,
/// (height, width, channels) or a batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/contrast_limited_adaptive_histogram_equalization/
/// </summary>
public class ContrastLimitedAdaptiveHistogramEqualizationAttribute : LayerAttribute
{
    /// <summary>An equalization by tiles.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public ContrastLimitedAdaptiveHistogramEqualizationAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>How much contrast may grow. Default: 4.</summary>
    public double ClipLimit { get; set; } = 4;

    /// <summary>
    /// How many tiles there are vertically and horizontally (one value: both), each at least 1. Default: 8.
    /// </summary>
    public int[]? TileGridSize { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

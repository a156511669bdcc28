namespace ShapeAnalyzer.Keras;

/// <summary>
/// Spreads the values of each channel evenly over the range. Shape: unchanged, (height, width, channels) or a batch
/// of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/equalization/
/// </summary>
public class EqualizationAttribute : LayerAttribute
{
    /// <summary>An equalization.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public EqualizationAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>Into how many classes values are counted, at least 1. Default: 256.</summary>
    public int Bins { get; set; } = 256;

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

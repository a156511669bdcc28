namespace ShapeAnalyzer.Keras;

/// <summary>
/// Stretches the values of each channel to the whole range. Shape: unchanged, (height, width, channels) or a batch of
/// such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/auto_contrast/
/// </summary>
public class AutoContrastAttribute : LayerAttribute
{
    /// <summary>An automatic contrast.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public AutoContrastAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

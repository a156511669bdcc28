namespace ShapeAnalyzer.Keras;

/// <summary>
/// Changes brightness, contrast, saturation and hue at random. Shape: unchanged, (height, width, channels) or a batch
/// of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_jitter/
/// </summary>
public class RandomColorJitterAttribute : LayerAttribute
{
    /// <summary>A random change of colors.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public RandomColorJitterAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// How much brightness changes: one number from -1 to 1, or the two ends of the interval that it is drawn from.
    /// Default: not at all.
    /// </summary>
    public double[]? BrightnessFactor { get; set; }

    /// <summary>
    /// How much contrast changes: one number from 0 to 1, or the two ends of the interval that it is drawn from.
    /// Default: not at all.
    /// </summary>
    public double[]? ContrastFactor { get; set; }

    /// <summary>
    /// How much saturation changes: one number from -1 to 1, or the two ends of the interval that it is drawn from.
    /// Default: not at all.
    /// </summary>
    public double[]? SaturationFactor { get; set; }

    /// <summary>
    /// How much hue changes: one number from 0 to 1, or the two ends of the interval that it is drawn from. Default:
    /// not at all.
    /// </summary>
    public double[]? HueFactor { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Inverts the colors of images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No
/// weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_invert/
/// </summary>
public class RandomInvertAttribute : LayerAttribute
{
    /// <summary>A random inversion.</summary>
    /// <param name="factor">
    /// The share of images that are inverted: one number from 0 to 1, or the two ends of the interval that it is
    /// drawn from. Default: 1.
    /// </param>
    public RandomInvertAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// The share of images that are inverted: one number from 0 to 1, or the two ends of the interval that it is
    /// drawn from. Default: 1.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

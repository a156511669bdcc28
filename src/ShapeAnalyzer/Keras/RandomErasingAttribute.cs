namespace ShapeAnalyzer.Keras;

/// <summary>
/// Erases a rectangle of images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No
/// weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_erasing/
/// </summary>
public class RandomErasingAttribute : LayerAttribute
{
    /// <summary>A random erasing.</summary>
    /// <param name="factor">
    /// The share of images that lose a part: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </param>
    public RandomErasingAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// The share of images that lose a part: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>
    /// The size of the rectangle as a share of the image: the smallest and the largest. Default: 0.02 and 0.33.
    /// </summary>
    public double[]? Scale { get; set; }

    /// <summary>What the rectangle is filled with: one number, or one for each channel. Default: noise.</summary>
    public double[]? FillValue { get; set; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

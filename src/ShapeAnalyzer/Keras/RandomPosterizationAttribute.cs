namespace ShapeAnalyzer.Keras;

/// <summary>
/// Lowers the number of bits of each color at random. Shape: unchanged, (height, width, channels) or a batch of such
/// images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_posterization/
/// </summary>
public class RandomPosterizationAttribute : LayerAttribute
{
    /// <summary>A random posterization.</summary>
    /// <param name="factor">
    /// How many bits are left: one number from 1 to 8, or the two ends of the interval that it is drawn from.
    /// Required.
    /// </param>
    public RandomPosterizationAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// How many bits are left: one number from 1 to 8, or the two ends of the interval that it is drawn from.
    /// Required.
    /// </summary>
    public double[] Factor { get; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Makes images sharper or softer at random. Shape: unchanged, (height, width, channels) or a batch of such images.
/// No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_sharpness/
/// </summary>
public class RandomSharpnessAttribute : LayerAttribute
{
    /// <summary>A random sharpness.</summary>
    /// <param name="factor">
    /// How much; 0.5 changes nothing: one number from 0 to 1, or the two ends of the interval that it is drawn from.
    /// Required.
    /// </param>
    public RandomSharpnessAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// How much; 0.5 changes nothing: one number from 0 to 1, or the two ends of the interval that it is drawn from.
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

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Takes color away at random. Shape: unchanged, (height, width, 3) or a batch of such images; other than three
/// channels are an error. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_degeneration/
/// </summary>
public class RandomColorDegenerationAttribute : LayerAttribute
{
    /// <summary>A random loss of color.</summary>
    /// <param name="factor">
    /// How much; 1 leaves only gray: one number from -1 to 1, or the two ends of the interval that it is drawn from.
    /// Required.
    /// </param>
    public RandomColorDegenerationAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// How much; 1 leaves only gray: one number from -1 to 1, or the two ends of the interval that it is drawn from.
    /// Required.
    /// </summary>
    public double[] Factor { get; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

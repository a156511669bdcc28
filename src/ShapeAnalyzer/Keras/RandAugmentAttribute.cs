namespace ShapeAnalyzer.Keras;

/// <summary>
/// Changes images by a number of random changes out of a fixed list. Shape: unchanged, (height, width, channels) or a
/// batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/rand_augment/
/// </summary>
public class RandAugmentAttribute : LayerAttribute
{
    /// <summary>A RandAugment.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public RandAugmentAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>How many changes each image gets. Default: 2.</summary>
    public int NumOps { get; set; } = 2;

    /// <summary>
    /// How strong the changes are: one number from 0 to 1, or the two ends of the interval that it is drawn from.
    /// Default: 0.5.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>
    /// How pixels between pixels are computed: bilinear or nearest. Default: <see
    /// cref="Keras.Interpolation.Bilinear"/>.
    /// </summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Bends images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_elastic_transform/
/// </summary>
public class RandomElasticTransformAttribute : LayerAttribute
{
    /// <summary>A random bending.</summary>
    /// <param name="factor">
    /// The share of images that are bent: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </param>
    public RandomElasticTransformAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// The share of images that are bent: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>
    /// How strongly: one number from 0 to 1, or the two ends of the interval that it is drawn from. Default: 1.
    /// </summary>
    public double[]? Scale { get; set; }

    /// <summary>
    /// How pixels between pixels are computed: bilinear or nearest. Default: <see
    /// cref="Keras.Interpolation.Bilinear"/>.
    /// </summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;

    /// <summary>What stands where the moved image left a gap. Default: <see cref="Keras.FillMode.Reflect"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Reflect;

    /// <summary>
    /// The value of pixels that the image does not cover, with <see cref="Keras.FillMode.Constant"/>. Default: 0.
    /// </summary>
    public double FillValue { get; set; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

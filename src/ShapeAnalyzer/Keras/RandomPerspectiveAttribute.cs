namespace ShapeAnalyzer.Keras;

/// <summary>
/// Changes the perspective of images at random. Shape: unchanged, (height, width, channels) or a batch of such
/// images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_perspective/
/// </summary>
public class RandomPerspectiveAttribute : LayerAttribute
{
    /// <summary>A random perspective.</summary>
    /// <param name="factor">
    /// The share of images that are changed: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </param>
    public RandomPerspectiveAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// The share of images that are changed: one number from 0 to 1, or the two ends of the interval that it is drawn
    /// from. Default: 1.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>How far corners move. Default: 1.</summary>
    public double[]? Scale { get; set; }

    /// <summary>
    /// How pixels between pixels are computed: bilinear or nearest. Default: <see
    /// cref="Keras.Interpolation.Bilinear"/>.
    /// </summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;

    /// <summary>
    /// The value of pixels that the image does not cover, with <see cref="Keras.FillMode.Constant"/>. Default: 0.
    /// </summary>
    public double FillValue { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Slants images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_shear/
/// </summary>
public class RandomShearAttribute : LayerAttribute
{
    /// <summary>A random slant.</summary>
    /// <param name="xFactor">
    /// How far horizontally, as a share of the width: one number from 0 to 1, or the two ends of the interval that it
    /// is drawn from. Default: 0.
    /// </param>
    public RandomShearAttribute(params double[] xFactor) => XFactor = xFactor;

    /// <summary>
    /// How far horizontally, as a share of the width: one number from 0 to 1, or the two ends of the interval that it
    /// is drawn from. Default: 0.
    /// </summary>
    public double[]? XFactor { get; set; }

    /// <summary>
    /// How far vertically, as a share of the height: one number from 0 to 1, or the two ends of the interval that it
    /// is drawn from. Default: 0.
    /// </summary>
    public double[]? YFactor { get; set; }

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

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

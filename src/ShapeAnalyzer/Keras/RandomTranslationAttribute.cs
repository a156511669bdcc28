namespace ShapeAnalyzer.Keras;

/// <summary>
/// Moves images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_translation/
/// </summary>
public class RandomTranslationAttribute : LayerAttribute
{
    /// <summary>A random shift.</summary>
    /// <param name="heightFactor">How far vertically, as a share of the height, from -1 to 1.</param>
    /// <param name="widthFactor">How far horizontally, as a share of the width, from -1 to 1.</param>
    public RandomTranslationAttribute(double heightFactor, double widthFactor)
        : this(new[] { heightFactor }, new[] { widthFactor })
    {
    }

    /// <summary>A random shift.</summary>
    /// <param name="heightFactor">How far vertically, as a share of the height, from -1 to 1.</param>
    /// <param name="widthFactor">
    /// How far horizontally, as a share of the width, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </param>
    public RandomTranslationAttribute(double heightFactor, double[] widthFactor)
        : this(new[] { heightFactor }, widthFactor)
    {
    }

    /// <summary>A random shift.</summary>
    /// <param name="heightFactor">
    /// How far vertically, as a share of the height, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </param>
    /// <param name="widthFactor">How far horizontally, as a share of the width, from -1 to 1.</param>
    public RandomTranslationAttribute(double[] heightFactor, double widthFactor)
        : this(heightFactor, new[] { widthFactor })
    {
    }

    /// <summary>A random shift.</summary>
    /// <param name="heightFactor">
    /// How far vertically, as a share of the height, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </param>
    /// <param name="widthFactor">
    /// How far horizontally, as a share of the width, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </param>
    public RandomTranslationAttribute(double[] heightFactor, double[] widthFactor) =>
        (HeightFactor, WidthFactor) = (heightFactor, widthFactor);

    /// <summary>
    /// How far vertically, as a share of the height, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </summary>
    public double[] HeightFactor { get; }

    /// <summary>
    /// How far horizontally, as a share of the width, from -1 to 1: one number, or the two ends of the interval that
    /// it is drawn from.
    /// </summary>
    public double[] WidthFactor { get; }

    /// <summary>What stands where the moved image left a gap. Default: <see cref="Keras.FillMode.Reflect"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Reflect;

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

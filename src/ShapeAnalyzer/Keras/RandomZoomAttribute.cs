namespace ShapeAnalyzer.Keras;

/// <summary>
/// Enlarges or shrinks the contents of images at random. Shape: unchanged, (height, width, channels) or a batch of
/// such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/
/// </summary>
public class RandomZoomAttribute : LayerAttribute
{
    /// <summary>A random zoom.</summary>
    /// <param name="heightFactor">
    /// How much vertically; negative numbers enlarge: one number from -1 to 1, or the two ends of the interval that
    /// it is drawn from. Required.
    /// </param>
    public RandomZoomAttribute(params double[] heightFactor) => HeightFactor = heightFactor;

    /// <summary>
    /// How much vertically; negative numbers enlarge: one number from -1 to 1, or the two ends of the interval that
    /// it is drawn from. Required.
    /// </summary>
    public double[] HeightFactor { get; }

    /// <summary>
    /// How much horizontally: one number from -1 to 1, or the two ends of the interval that it is drawn from.
    /// Default: as vertically, so that proportions stay.
    /// </summary>
    public double[]? WidthFactor { get; set; }

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

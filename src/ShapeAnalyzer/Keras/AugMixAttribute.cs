namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mixes each image with several chains of random changes of itself. Shape: unchanged, (height, width, channels) or a
/// batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/aug_mix/
/// </summary>
public class AugMixAttribute : LayerAttribute
{
    /// <summary>An AugMix.</summary>
    /// <param name="valueRange">The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</param>
    public AugMixAttribute(params double[] valueRange) => ValueRange = valueRange;

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>How many chains are mixed. Default: 3.</summary>
    public int NumChains { get; set; } = 3;

    /// <summary>How many changes a chain has at most. Default: 3.</summary>
    public int ChainDepth { get; set; } = 3;

    /// <summary>
    /// How strong the changes are: one number from 0 to 1, or the two ends of the interval that it is drawn from.
    /// Default: 0.3.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>The parameter of the random weights. Default: 1.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>Whether brightness, color, contrast and sharpness are changed too. Default: true.</summary>
    public bool AllOps { get; set; } = true;

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

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Inverts the bright pixels of images. Shape: unchanged, (height, width, channels) or a batch of such images. No
/// weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/solarization/
/// </summary>
public class SolarizationAttribute : LayerAttribute
{
    /// <summary>A solarization.</summary>
    /// <param name="additionFactor">
    /// What is added to pixels before, as a share of 255: one number from 0 to 1, or the two ends of the interval
    /// that it is drawn from. Default: 0.
    /// </param>
    public SolarizationAttribute(params double[] additionFactor) => AdditionFactor = additionFactor;

    /// <summary>
    /// What is added to pixels before, as a share of 255: one number from 0 to 1, or the two ends of the interval
    /// that it is drawn from. Default: 0.
    /// </summary>
    public double[]? AdditionFactor { get; set; }

    /// <summary>
    /// From which brightness on pixels are inverted, as a share of 255: one number from 0 to 1, or the two ends of
    /// the interval that it is drawn from. Default: 0.
    /// </summary>
    public double[]? ThresholdFactor { get; set; }

    /// <summary>The smallest and the largest value of a pixel: two numbers. Default: 0 and 255.</summary>
    public double[]? ValueRange { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

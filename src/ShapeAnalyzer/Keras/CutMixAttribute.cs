namespace ShapeAnalyzer.Keras;

/// <summary>
/// Replaces a part of each image by that of another of the batch. Shape: unchanged, (height, width, channels) or a
/// batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/cut_mix/
/// </summary>
public class CutMixAttribute : LayerAttribute
{
    /// <summary>A CutMix.</summary>
    /// <param name="factor">
    /// The parameter of the random size of the part: one number from 0 to 1, or the two ends of the interval that it
    /// is drawn from. Default: 1.
    /// </param>
    public CutMixAttribute(params double[] factor) => Factor = factor;

    /// <summary>
    /// The parameter of the random size of the part: one number from 0 to 1, or the two ends of the interval that it
    /// is drawn from. Default: 1.
    /// </summary>
    public double[]? Factor { get; set; }

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mixes each image with another of the batch. Shape: unchanged, (height, width, channels) or a batch of such images.
/// No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/mix_up/
/// </summary>
public class MixUpAttribute : LayerAttribute
{
    /// <summary>The parameter of the random weights. Default: 0.2.</summary>
    public double Alpha { get; set; } = 0.2;

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

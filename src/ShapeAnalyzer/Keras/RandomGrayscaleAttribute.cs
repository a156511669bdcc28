namespace ShapeAnalyzer.Keras;

/// <summary>
/// Makes images gray at random; they keep their channels. Shape: unchanged, (height, width, channels) or a batch of
/// such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_grayscale/
/// </summary>
public class RandomGrayscaleAttribute : LayerAttribute
{
    /// <summary>The share of images that become gray, from 0 to 1. Default: 0.5.</summary>
    public double Factor { get; set; } = 0.5;

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mirrors images at random. Shape: unchanged, (height, width, channels) or a batch of such images. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/
/// </summary>
public class RandomFlipAttribute : LayerAttribute
{
    /// <summary>In which direction. Default: <see cref="FlipMode.HorizontalAndVertical"/>.</summary>
    public FlipMode Mode { get; set; } = FlipMode.HorizontalAndVertical;

    /// <summary>
    /// Where the channels of the images stand; the shape does not depend on it. Default: the network's.
    /// </summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Cuts out a part of images at a random place in training; otherwise the largest part of the same proportions, made
/// smaller. Shape: (batch, any height, any width, channels) becomes (batch, height, width, channels), for a single
/// image the same without the batch. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/
/// </summary>
public class RandomCropAttribute : LayerAttribute
{
    /// <summary>A random crop.</summary>
    /// <param name="height">The height of the output, at least 1.</param>
    /// <param name="width">The width of the output, at least 1.</param>
    public RandomCropAttribute(int height, int width) =>
        (Height, Width) = (height, width);

    /// <summary>The height of the output, at least 1.</summary>
    public int Height { get; }

    /// <summary>The width of the output, at least 1.</summary>
    public int Width { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Cuts out the middle of images; smaller ones are enlarged first. Shape: (batch, any height, any width, channels)
/// becomes (batch, height, width, channels), for a single image the same without the batch. No weights. The input
/// must have 3 or 4 axes.
/// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/
/// </summary>
public class CenterCropAttribute : LayerAttribute
{
    /// <summary>A crop of the middle.</summary>
    /// <param name="height">The height of the output, at least 1.</param>
    /// <param name="width">The width of the output, at least 1.</param>
    public CenterCropAttribute(int height, int width) =>
        (Height, Width) = (height, width);

    /// <summary>The height of the output, at least 1.</summary>
    public int Height { get; }

    /// <summary>The width of the output, at least 1.</summary>
    public int Width { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

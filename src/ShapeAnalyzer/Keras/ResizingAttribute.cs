namespace ShapeAnalyzer.Keras;

/// <summary>
/// Makes images larger or smaller. Shape: (batch, any height, any width, channels) becomes (batch, height, width,
/// channels), for a single image the same without the batch. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/
/// </summary>
public class ResizingAttribute : LayerAttribute
{
    /// <summary>A resizing.</summary>
    /// <param name="height">The height of the output, at least 1.</param>
    /// <param name="width">The width of the output, at least 1.</param>
    public ResizingAttribute(int height, int width) =>
        (Height, Width) = (height, width);

    /// <summary>The height of the output, at least 1.</summary>
    public int Height { get; }

    /// <summary>The width of the output, at least 1.</summary>
    public int Width { get; }

    /// <summary>How pixels between pixels are computed. Default: <see cref="Keras.Interpolation.Bilinear"/>.</summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;

    /// <summary>Whether images of other proportions are cropped rather than distorted. Default: false.</summary>
    public bool CropToAspectRatio { get; set; }

    /// <summary>Whether images of other proportions are padded rather than distorted. Default: false.</summary>
    public bool PadToAspectRatio { get; set; }

    /// <summary>What a padding is filled with. Default: <see cref="Keras.FillMode.Constant"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Constant;

    /// <summary>The value of padded pixels. Default: 0.</summary>
    public double FillValue { get; set; }

    /// <summary>Whether images are smoothed before they are made smaller. Default: false.</summary>
    public bool Antialias { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Repeats the numbers or interpolates between them along each spatial axis. Shape: (batch, height, width, channels)
/// becomes (batch, height*size, width*size, channels). No weights. An error: a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/up_sampling2d/
/// </summary>
public class UpSampling2DAttribute : LayerAttribute
{
    /// <summary>A 2D upsampling.</summary>
    /// <param name="size">The factor of height and width (one value: both), each at least 1. Default: 2.</param>
    public UpSampling2DAttribute(params int[] size) => Size = size;

    /// <summary>The factor of height and width (one value: both), each at least 1. Default: 2.</summary>
    public int[] Size { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }

    /// <summary>
    /// How the numbers between are found; the shape does not depend on it. Default:
    /// <see cref="Keras.Interpolation.Nearest"/>.
    /// </summary>
    public Interpolation Interpolation { get; set; }
}

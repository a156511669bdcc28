namespace ShapeAnalyzer.Keras;

/// <summary>
/// Repeats the numbers along each spatial axis. Shape: (batch, depth, height, width, channels) becomes (batch,
/// depth*size, height*size, width*size, channels). No weights. An error: a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/up_sampling3d/
/// </summary>
public class UpSampling3DAttribute : LayerAttribute
{
    /// <summary>A 3D upsampling.</summary>
    /// <param name="size">The factor of depth, height and width (one value: all), each at least 1. Default: 2.</param>
    public UpSampling3DAttribute(params int[] size) => Size = size;

    /// <summary>The factor of depth, height and width (one value: all), each at least 1. Default: 2.</summary>
    public int[] Size { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

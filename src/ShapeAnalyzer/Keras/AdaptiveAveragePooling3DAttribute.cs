namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each window, with windows of whatever size gives the output size. Shape: (batch, depth, height,
/// width, channels) becomes (batch, d, h, w, channels) with the output size as d, h, w. No weights. See
/// https://keras.io/api/layers/pooling_layers/
/// </summary>
public class AdaptiveAveragePooling3DAttribute : LayerAttribute
{
    /// <summary>A 3D adaptive average pooling.</summary>
    /// <param name="outputSize">The output's depth, height and width (one value: all), each at least 1; required.</param>
    public AdaptiveAveragePooling3DAttribute(params int[] outputSize) => OutputSize = outputSize;

    /// <summary>The output's depth, height and width (one value: all), each at least 1; required.</summary>
    public int[] OutputSize { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

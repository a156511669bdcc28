namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each window, with windows of whatever size gives the output size. Shape: (batch, height, width,
/// channels) becomes (batch, h, w, channels) with the output size as h, w. No weights. See
/// https://keras.io/api/layers/pooling_layers/
/// </summary>
public class AdaptiveAveragePooling2DAttribute : LayerAttribute
{
    /// <summary>A 2D adaptive average pooling.</summary>
    /// <param name="outputSize">The output's height and width (one value: both), each at least 1; required.</param>
    public AdaptiveAveragePooling2DAttribute(params int[] outputSize) => OutputSize = outputSize;

    /// <summary>The output's height and width (one value: both), each at least 1; required.</summary>
    public int[] OutputSize { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

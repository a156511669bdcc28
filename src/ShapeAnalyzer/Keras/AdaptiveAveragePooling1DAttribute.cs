namespace ShapeAnalyzer.Keras;

/// <summary>
/// Keeps the mean of each window, with windows of whatever size gives the output size. Shape: (batch, steps,
/// channels) becomes (batch, s, channels) with the output size as s. No weights. See
/// https://keras.io/api/layers/pooling_layers/
/// </summary>
public class AdaptiveAveragePooling1DAttribute : LayerAttribute
{
    /// <summary>A 1D adaptive average pooling.</summary>
    /// <param name="outputSize">The output's length, at least 1; required.</param>
    public AdaptiveAveragePooling1DAttribute(params int[] outputSize) => OutputSize = outputSize;

    /// <summary>The output's length, at least 1; required.</summary>
    public int[] OutputSize { get; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Multiplies each number with a scale and adds an offset. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/
/// </summary>
public class RescalingAttribute : LayerAttribute
{
    /// <summary>A rescaling.</summary>
    /// <param name="scale">
    /// What numbers are multiplied with: one number, or one for each place along the last axis; required.
    /// </param>
    public RescalingAttribute(params double[] scale) => Scale = scale;

    /// <summary>
    /// What numbers are multiplied with: one number, or one for each place along the last axis; required.
    /// </summary>
    public double[] Scale { get; }

    /// <summary>What is added: one number, or one for each place along the last axis. Default: 0.</summary>
    public double[]? Offset { get; set; }
}

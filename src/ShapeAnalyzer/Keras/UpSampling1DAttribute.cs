namespace ShapeAnalyzer.Keras;

/// <summary>
/// Repeats the numbers along the steps. Shape: (batch, steps, channels) becomes (batch, steps*size, channels). No
/// weights. An error: a tensor of another rank. See https://keras.io/api/layers/reshaping_layers/up_sampling1d/
/// </summary>
public class UpSampling1DAttribute : LayerAttribute
{
    /// <summary>How many times each step is repeated, at least 1. Default: 2.</summary>
    public int Size { get; set; } = 2;
}

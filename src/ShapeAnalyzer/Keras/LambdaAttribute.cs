namespace ShapeAnalyzer.Keras;

/// <summary>
/// A function that ShapeAnalyzer does not see: state the shape that comes out. Shape: (batch, OutputShape); without
/// OutputShape nothing is known of the output, and nothing behind it is checked that depends on it. No weights.
/// See https://keras.io/api/layers/core_layers/lambda/
/// </summary>
public class LambdaAttribute : LayerAttribute
{
    /// <summary>The sizes of the output without the batch; -1 leaves one open. Default: not known.</summary>
    public int[]? OutputShape { get; set; }
}

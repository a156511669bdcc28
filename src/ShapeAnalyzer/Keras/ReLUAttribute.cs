namespace ShapeAnalyzer.Keras;

/// <summary>
/// max(x, 0) for each number, perhaps with a bound, a leak or a threshold. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/activation_layers/relu/
/// </summary>
public class ReLUAttribute : LayerAttribute
{
    /// <summary>The largest result, at least 0. Default: none.</summary>
    public double MaxValue { get; set; } = double.NaN;

    /// <summary>What numbers below the threshold are multiplied with, at least 0. Default: 0.</summary>
    public double NegativeSlope { get; set; }

    /// <summary>From which number on the input passes, at least 0. Default: 0.</summary>
    public double Threshold { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Leaves out the steps of a sequence at which all features have one value, for later layers that know masks. Shape:
/// unchanged. No weights.
/// See https://keras.io/api/layers/core_layers/masking/
/// </summary>
public class MaskingAttribute : LayerAttribute
{
    /// <summary>The value that marks a step to be left out. Default: 0.</summary>
    public double MaskValue { get; set; }
}

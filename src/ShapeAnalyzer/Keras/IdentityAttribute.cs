namespace ShapeAnalyzer.Keras;

/// <summary>
/// Gives its input. Shape: unchanged. No weights.
/// See https://keras.io/api/layers/core_layers/identity/
/// </summary>
public class IdentityAttribute : LayerAttribute
{
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Applies a function to each number. Shape: unchanged. No weights. The name must be one of Keras's activation
/// functions.
/// See https://keras.io/api/layers/core_layers/activation/
/// </summary>
public class ActivationAttribute : LayerAttribute
{
    /// <summary>An activation.</summary>
    /// <param name="activation">The function, by Keras's name: <c>relu</c>, <c>softmax</c>, ...</param>
    public ActivationAttribute(string activation) => Activation = activation;

    /// <summary>The function, by Keras's name: <c>relu</c>, <c>softmax</c>, ...</summary>
    public string Activation { get; }
}

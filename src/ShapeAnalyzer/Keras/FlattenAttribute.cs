namespace ShapeAnalyzer.Keras;

/// <summary>
/// Makes one axis of all but the batch. Shape: (batch, a, b, ...) becomes (batch, a*b*...). No weights.
/// See https://keras.io/api/layers/reshaping_layers/flatten/
/// </summary>
public class FlattenAttribute : LayerAttribute
{
    /// <summary>Where the channels of the input stand; the shape does not depend on it. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

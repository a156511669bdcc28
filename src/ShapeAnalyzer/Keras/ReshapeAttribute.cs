namespace ShapeAnalyzer.Keras;

/// <summary>
/// The same numbers under other axes. Shape: (batch, ...) becomes (batch, target shape); one size may be -1 and is
/// inferred from the others. The number of elements must stay the same. No weights.
/// See https://keras.io/api/layers/reshaping_layers/reshape/
/// </summary>
public class ReshapeAttribute : LayerAttribute
{
    /// <summary>A reshape.</summary>
    /// <param name="targetShape">The sizes without the batch; at most one -1.</param>
    public ReshapeAttribute(params int[] targetShape) => TargetShape = targetShape;

    /// <summary>The sizes without the batch; at most one -1.</summary>
    public int[] TargetShape { get; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// The axes behind the batch in another order. Shape: with (2, 1), (batch, a, b) becomes (batch, b, a). No weights.
/// An error: dims that are not each of 1, 2, ... once, a tensor with another number of axes. See
/// https://keras.io/api/layers/reshaping_layers/permute/
/// </summary>
public class PermuteAttribute : LayerAttribute
{
    /// <summary>A permutation of the axes.</summary>
    /// <param name="dims">Which axis of the input comes first, second, ...; the first behind the batch is 1.</param>
    public PermuteAttribute(params int[] dims) => Dims = dims;

    /// <summary>Which axis of the input comes first, second, ...; the first behind the batch is 1.</summary>
    public int[] Dims { get; }
}

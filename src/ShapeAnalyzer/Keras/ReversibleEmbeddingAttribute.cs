namespace ShapeAnalyzer.Keras;

/// <summary>
/// An embedding that can be called in reverse, as language models do at their end. Shape: (batch, ...) becomes
/// (batch, ..., output dim); in reverse (batch, ..., output dim) becomes (batch, ..., input dim). Weights: embeddings
/// (input dim, output dim), without TieWeights also reverse_embeddings (output dim, input dim). Parameters:
/// inputDim*outputDim, without TieWeights twice as many.
/// See https://keras.io/api/layers/core_layers/reversible_embedding/
/// </summary>
public class ReversibleEmbeddingAttribute : LayerAttribute
{
    /// <summary>A reversible embedding.</summary>
    /// <param name="inputDim">How many different numbers there are, at least 1.</param>
    /// <param name="outputDim">The size of each row, at least 1.</param>
    public ReversibleEmbeddingAttribute(int inputDim, int outputDim) =>
        (InputDim, OutputDim) = (inputDim, outputDim);

    /// <summary>How many different numbers there are, at least 1.</summary>
    public int InputDim { get; }

    /// <summary>The size of each row, at least 1.</summary>
    public int OutputDim { get; }

    /// <summary>Whether both directions use the same table. Default: true.</summary>
    public bool TieWeights { get; set; } = true;

    /// <summary>
    /// Whether 0 means that there is nothing at that place; the shape does not depend on it. Default: false.
    /// </summary>
    public bool MaskZero { get; set; }

    /// <summary>The bound that numbers given in reverse approach. Default: none.</summary>
    public double LogitSoftCap { get; set; } = double.NaN;

    /// <summary>
    /// Whether this call is in reverse, Keras's <c>layer(x, reverse=True)</c>: the last axis must then have the size
    /// OutputDim. Default: false.
    /// </summary>
    public bool Reverse { get; set; }
}

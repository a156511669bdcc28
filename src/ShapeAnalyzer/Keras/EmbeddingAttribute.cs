namespace ShapeAnalyzer.Keras;

/// <summary>
/// A row of a table for each whole number. Shape: (batch, ...) becomes (batch, ..., output dim), whatever the rank.
/// Weights: embeddings (input dim, output dim). Parameters: inputDim*outputDim.
/// See https://keras.io/api/layers/core_layers/embedding/
/// </summary>
public class EmbeddingAttribute : LayerAttribute
{
    /// <summary>An embedding.</summary>
    /// <param name="inputDim">
    /// How many different numbers there are, at least 1: the largest one is inputDim - 1.
    /// </param>
    /// <param name="outputDim">The size of each row, at least 1.</param>
    public EmbeddingAttribute(int inputDim, int outputDim) =>
        (InputDim, OutputDim) = (inputDim, outputDim);

    /// <summary>How many different numbers there are, at least 1: the largest one is inputDim - 1.</summary>
    public int InputDim { get; }

    /// <summary>The size of each row, at least 1.</summary>
    public int OutputDim { get; }

    /// <summary>
    /// Whether 0 means that there is nothing at that place, which later layers then leave out; the shape does not
    /// depend on it. Default: false.
    /// </summary>
    public bool MaskZero { get; set; }
}

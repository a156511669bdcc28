namespace ShapeAnalyzer.Keras;

/// <summary>
/// Writes whole numbers as rows of zeros and ones. Shape: multi-hot and count make (batch, n) one row for each
/// sample, (batch, tokens); one-hot makes (batch, n) a row for each number, (batch, n, tokens), but (batch, 1)
/// becomes (batch, tokens). No weights.
/// See https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/
/// </summary>
public class CategoryEncodingAttribute : LayerAttribute
{
    /// <summary>How many different numbers there are, at least 1; required.</summary>
    public int NumTokens { get; set; }

    /// <summary>What a row tells. Default: <see cref="EncodingMode.MultiHot"/>.</summary>
    public EncodingMode OutputMode { get; set; } = EncodingMode.MultiHot;

    /// <summary>Whether the result is a sparse tensor; the shape does not depend on it. Default: false.</summary>
    public bool Sparse { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Repeats a vector as equal steps. Shape: (batch, features) becomes (batch, n, features). No weights. An error: a
/// tensor that is no vector. See https://keras.io/api/layers/reshaping_layers/repeat_vector/
/// </summary>
public class RepeatVectorAttribute : LayerAttribute
{
    /// <summary>Repeats a vector.</summary>
    /// <param name="n">How many times, at least 1.</param>
    public RepeatVectorAttribute(int n) => N = n;

    /// <summary>How many times, at least 1.</summary>
    public int N { get; }
}

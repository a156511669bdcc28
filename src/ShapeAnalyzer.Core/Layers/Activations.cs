namespace ShapeAnalyzer.Core;

/// <summary>The names that Keras 3 knows for activation functions (<c>keras.activations</c>, aliases included).</summary>
internal static class Activations
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "celu", "elu", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_swish",
        "hard_tanh", "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish", "relu", "relu6", "selu",
        "sigmoid", "silu", "soft_shrink", "softmax", "softplus", "softsign", "sparse_plus", "sparse_sigmoid",
        "sparsemax", "squareplus", "swish", "tanh", "tanh_shrink", "threshold",
    };

    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>A known name at most two letters away, for "did you mean".</summary>
    public static string? Nearest(string name) =>
        Names.Select(known => (known, distance: EditDistance.Between(name, known)))
            .Where(candidate => candidate.distance <= Math.Min(2, name.Length - 1))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.known, StringComparer.Ordinal)
            .Select(candidate => candidate.known)
            .FirstOrDefault();
}

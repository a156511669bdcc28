namespace ShapeAnalyzer.Core;

/// <summary>
/// Follows Keras's masks as far as names depend on them: a Concatenate that receives a mask concatenates the masks
/// too, and that operation takes a name of its own.
/// </summary>
internal sealed class MaskFlow
{
    // Layers that pass their first input's mask on; all others drop it.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "Activation", "ELU", "LeakyReLU", "PReLU", "ReLU", "Softmax",
        "Attention", "AdditiveAttention", "MultiHeadAttention", "GroupedQueryAttention",
        "Dense", "Identity", "TimeDistributed",
        "Dropout", "AlphaDropout", "GaussianDropout", "GaussianNoise", "ActivityRegularization",
        "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D",
        "BatchNormalization", "LayerNormalization", "GroupNormalization", "RMSNormalization", "UnitNormalization",
    };

    // Of these, the result has a mask only where every input has one.
    private static readonly HashSet<string> Merging = new(StringComparer.Ordinal)
    {
        "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Dot",
    };

    private readonly HashSet<int> _masked = new();

    /// <summary>Follows one call, and gives the names that it takes besides the layer's own.</summary>
    /// <param name="producer">The call's index.</param>
    /// <param name="className">The layer's class in Keras.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="inbound">What it is called with.</param>
    public IEnumerable<string> Follow(int producer, string className, Arguments arguments, IReadOnlyList<TensorReference> inbound)
    {
        var masks = inbound.Count(input => _masked.Contains(input.Producer));
        var isMasked =
            className == "Masking" || (className == "Embedding" && arguments["mask_zero"] is FlagValue { Flag: true })
            || (className == "Concatenate" && masks > 0)
            || (Merging.Contains(className) && masks > 0 && masks == inbound.Count)
            || (inbound.Count > 0 && _masked.Contains(inbound[0].Producer)
                && (Passing.Contains(className) || arguments["return_sequences"] is FlagValue { Flag: true }));
        if (isMasked)
        {
            _masked.Add(producer);
        }

        return className == "Concatenate" && masks > 0 ? new[] { "concatenate" } : Array.Empty<string>();
    }
}

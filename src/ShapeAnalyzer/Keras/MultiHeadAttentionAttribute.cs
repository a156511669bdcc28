namespace ShapeAnalyzer.Keras;

/// <summary>
/// Several attentions beside each other on projections of the inputs, then a projection back. Inputs in
/// <see cref="LayerAttribute.From"/>: query, value and perhaps key (default: the value); for self-attention name the same
/// layer twice. Shape: the query's, or with <see cref="OutputShape"/> that behind the query's places; value and key must
/// have the same sizes but for the last axis. Weights: query/kernel (q, heads, keyDim), key/kernel (k, heads, keyDim), value/kernel
/// (v, heads, valueDim), attention_output/kernel (heads, valueDim, output), each with a bias. Parameters with biases:
/// heads*(keyDim*(q + k + 2) + valueDim*(v + 1 + output)) + output.
/// See https://keras.io/api/layers/attention_layers/multi_head_attention/
/// </summary>
public class MultiHeadAttentionAttribute : LayerAttribute
{
    /// <summary>An attention with several heads.</summary>
    /// <param name="numHeads">The number of heads, at least 1.</param>
    /// <param name="keyDim">The size of each head for query and key, at least 1.</param>
    public MultiHeadAttentionAttribute(int numHeads, int keyDim) => (NumHeads, KeyDim) = (numHeads, keyDim);

    /// <summary>The number of heads, at least 1.</summary>
    public int NumHeads { get; }

    /// <summary>The size of each head for query and key, at least 1.</summary>
    public int KeyDim { get; }

    /// <summary>The size of each head for the value, at least 1. Default: <see cref="KeyDim"/>.</summary>
    public int ValueDim { get; set; }

    /// <summary>The share of the scores that is set to 0 in training; 0 with <see cref="FlashAttention"/>. Default: 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the projections have biases. Default: true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>The sizes behind the query's places in the output, each at least 1. Default: the query's last size.</summary>
    public int[]? OutputShape { get; set; }

    /// <summary>The axes that are attended to. Default: all but the batch and the last.</summary>
    public int[]? AttentionAxes { get; set; }

    /// <summary>How many steps to either side are attended to, at least 1. Default: all.</summary>
    public int SlidingWindow { get; set; }

    /// <summary>Whether the fused implementation is used, which has neither dropout nor scores. Default: false.</summary>
    public bool FlashAttention { get; set; }

    /// <summary>Whether the heads' outputs are multiplied by a gate that is computed from the query, with weights of its own. Default: false.</summary>
    public bool UseGate { get; set; }

    /// <summary>
    /// Whether the scores (batch, heads, query steps, key steps) come out as a second output; not with
    /// <see cref="FlashAttention"/>. Default: false.
    /// </summary>
    public bool ReturnAttentionScores { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// An attention with several heads in which groups of query heads share a head of key and value; public name in Keras:
/// <c>GroupQueryAttention</c>. Inputs in <see cref="LayerAttribute.From"/>: query, value and perhaps key (default: the value),
/// each with three axes. Shape: the query's; query and value must have the same last size, value and key the same steps.
/// Weights: query/kernel (q, queryHeads, headDim), key/kernel (k, keyValueHeads, headDim), value/kernel (v, keyValueHeads,
/// headDim), attention_output/kernel (queryHeads, headDim, q), each with a bias. Parameters with biases:
/// headDim*(queryHeads*(2*q + 1) + keyValueHeads*(k + v + 2)) + q.
/// See https://keras.io/api/layers/attention_layers/group_query_attention/
/// </summary>
public class GroupedQueryAttentionAttribute : LayerAttribute
{
    /// <summary>An attention whose query heads share heads of key and value.</summary>
    /// <param name="headDim">The size of each head, at least 1.</param>
    /// <param name="numQueryHeads">The number of query heads, at least 1; divisible by <paramref name="numKeyValueHeads"/>.</param>
    /// <param name="numKeyValueHeads">The number of heads of key and value, at least 1.</param>
    public GroupedQueryAttentionAttribute(int headDim, int numQueryHeads, int numKeyValueHeads) =>
        (HeadDim, NumQueryHeads, NumKeyValueHeads) = (headDim, numQueryHeads, numKeyValueHeads);

    /// <summary>The size of each head, at least 1.</summary>
    public int HeadDim { get; }

    /// <summary>The number of query heads, at least 1; divisible by <see cref="NumKeyValueHeads"/>.</summary>
    public int NumQueryHeads { get; }

    /// <summary>The number of heads of key and value, at least 1.</summary>
    public int NumKeyValueHeads { get; }

    /// <summary>The share of the scores that is set to 0 in training; 0 with <see cref="FlashAttention"/>. Default: 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the projections have biases. Default: true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How many steps to either side are attended to, at least 1. Default: all.</summary>
    public int SlidingWindow { get; set; }

    /// <summary>Whether the fused implementation is used, which has neither dropout nor scores. Default: false.</summary>
    public bool FlashAttention { get; set; }

    /// <summary>Whether the heads' outputs are multiplied by a gate that is computed from the query, with weights of its own. Default: false.</summary>
    public bool UseGate { get; set; }

    /// <summary>
    /// Whether the scores (batch, query heads, query steps, key steps) come out as a second output; not with
    /// <see cref="FlashAttention"/>. Default: false.
    /// </summary>
    public bool ReturnAttentionScores { get; set; }
}

namespace ShapeAnalyzer.Core;

/// <summary>The weights of a Transformer's layers.</summary>
internal static class TransformerBlock
{
    /// <summary>Self-attention, in a decoder also attention to the encoder's output, and two linear layers.</summary>
    public static void Weights(LayerCall call, string prefix, bool isDecoder, Dim features, Dim feedforward)
    {
        AttentionRules.Weights(call, $"{prefix}self_attn", features);
        if (isDecoder)
        {
            AttentionRules.Weights(call, $"{prefix}multihead_attn", features);
        }

        call.Weight($"{prefix}linear1.weight", feedforward, features);
        call.Weight($"{prefix}linear1.bias", feedforward);
        call.Weight($"{prefix}linear2.weight", features, feedforward);
        call.Weight($"{prefix}linear2.bias", features);
        for (var norm = 1; norm <= (isDecoder ? 3 : 2); norm++)
        {
            Norm(call, FormattableString.Invariant($"{prefix}norm{norm}"), features);
        }
    }

    /// <summary>A stack of layers; of who knows how many where the number is unknown.</summary>
    public static void Stack(LayerCall call, string prefix, Dim count, bool isDecoder, Dim features, Dim feedforward)
    {
        if (count.Value is not { } known || known > 1000)
        {
            call.Weight($"{prefix}layers", null, trainable: true, Dim.Unknown);
            return;
        }

        for (var layer = 0; layer < known; layer++)
        {
            Weights(call, FormattableString.Invariant($"{prefix}layers.{layer}."), isDecoder, features, feedforward);
        }
    }

    public static void Norm(LayerCall call, string prefix, Dim features)
    {
        call.Weight($"{prefix}.weight", features);
        call.Weight($"{prefix}.bias", features);
    }
}

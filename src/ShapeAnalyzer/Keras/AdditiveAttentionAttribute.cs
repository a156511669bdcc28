namespace ShapeAnalyzer.Keras;

/// <summary>
/// Attention with the scores <c>sum(scale * tanh(query + key))</c>. Inputs in <see cref="LayerAttribute.From"/>: query, value
/// and perhaps key (default: the value). Shape: (batch, query steps, features) and (batch, value steps, value features)
/// become (batch, query steps, value features). Weights: scale (features) if <see cref="UseScale"/>.
/// Parameters: features.
/// See https://keras.io/api/layers/attention_layers/additive_attention/
/// </summary>
public class AdditiveAttentionAttribute : LayerAttribute
{
    /// <summary>Whether each feature has a weight in the scores. Default: true.</summary>
    public bool UseScale { get; set; } = true;

    /// <summary>The share of the scores that is set to 0 in training, between 0 and 1. Default: 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the scores (batch, query steps, key steps) come out as a second output. Default: false.</summary>
    public bool ReturnAttentionScores { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Attention: each place of the query gets a mean of the values, weighted by how the query fits their keys. Inputs in
/// <see cref="LayerAttribute.From"/>: query, value and perhaps key (default: the value). Shape: (batch, query steps, features)
/// and (batch, value steps, value features) become (batch, query steps, value features); query and key have the same
/// features, value and key the same steps. Weights: scale () if <see cref="UseScale"/>, concat_score_weight () if
/// <see cref="ScoreMode"/> is <see cref="Keras.ScoreMode.Concat"/>. Parameters: 1 for each of these.
/// See https://keras.io/api/layers/attention_layers/attention/
/// </summary>
public class AttentionAttribute : LayerAttribute
{
    /// <summary>Whether the scores are multiplied by a scalar that is learned. Default: false.</summary>
    public bool UseScale { get; set; }

    /// <summary>How the scores are computed. Default: <see cref="Keras.ScoreMode.Dot"/>.</summary>
    public ScoreMode ScoreMode { get; set; }

    /// <summary>The share of the scores that is set to 0 in training, between 0 and 1. Default: 0.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the scores (batch, query steps, key steps) come out as a second output. Default: false.</summary>
    public bool ReturnAttentionScores { get; set; }
}

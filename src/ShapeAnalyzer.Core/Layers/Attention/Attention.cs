namespace ShapeAnalyzer.Core;

/// <summary>
/// Attention: each place of the query gets a mean of the values, weighted by how its query fits their keys.
/// https://keras.io/api/layers/attention_layers/attention/
/// </summary>
internal sealed class Attention(Signature signature) : Layer("Attention", signature)
{
    private readonly Parameter<bool?> _useScale = signature.Flag("use_scale", false);
    private readonly Parameter<string?> _scoreMode = signature.Choice("score_mode", "dot", "dot", "concat");
    private readonly Parameter<double?> _dropout = signature.Real("dropout", 0);
    private readonly Parameter<bool?> _returnScores = signature.Flag("return_attention_scores", false);

    public override InputCount InputCount => AttentionInputs.Count;

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        call.Weight("scale", call.Get(_useScale), trainable: true);
        call.Weight("concat_score_weight", call.Get(_scoreMode) is { } mode ? mode == "concat" : null, trainable: true);
        ScoredAttention.Infer(call, _returnScores, isProduct: call.Get(_scoreMode) == "dot");
    }
}

/// <summary>
/// AdditiveAttention: the same with scores <c>sum(scale * tanh(query + key))</c>.
/// https://keras.io/api/layers/attention_layers/additive_attention/
/// </summary>
internal sealed class AdditiveAttention(Signature signature) : Layer("AdditiveAttention", signature)
{
    private readonly Parameter<bool?> _useScale = signature.Flag("use_scale", true);
    private readonly Parameter<double?> _dropout = signature.Real("dropout", 0);
    private readonly Parameter<bool?> _returnScores = signature.Flag("return_attention_scores", false);

    public override InputCount InputCount => AttentionInputs.Count;

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        if (call.Get(_useScale) != false && call.Input.HasRank && call.HasRank(1))
        {
            call.Weight("scale", call.Get(_useScale), trainable: true, call.Defined(call.Input.Rank - 1, "features"));
        }

        ScoredAttention.Infer(call, _returnScores, isProduct: false);
    }
}

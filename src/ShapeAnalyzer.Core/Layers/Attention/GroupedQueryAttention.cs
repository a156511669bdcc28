namespace ShapeAnalyzer.Core;

/// <summary>
/// GroupedQueryAttention (public name GroupQueryAttention): several heads of the query share one of key and value.
/// https://keras.io/api/layers/attention_layers/group_query_attention/
/// </summary>
internal sealed class GroupedQueryAttention(Signature signature) : Layer("GroupedQueryAttention", signature)
{
    private readonly Parameter<Dim> _headDim = signature.RequiredSize("head_dim");
    private readonly Parameter<Dim> _numQueryHeads = signature.RequiredSize("num_query_heads");
    private readonly Parameter<Dim> _numKeyValueHeads = signature.RequiredSize("num_key_value_heads");
    private readonly Parameter<double?> _dropout = signature.Real("dropout", 0);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);
    private readonly Parameter<Dim?> _slidingWindow = signature.OptionalSize("sliding_window");
    private readonly Parameter<bool?> _flashAttention = signature.Flag("flash_attention", null);
    private readonly Parameter<bool?> _useGate = signature.Flag("use_gate", false);
    private readonly Parameter<bool?> _returnScores = signature.Flag("return_attention_scores", false);

    public override InputCount InputCount => AttentionInputs.Count;

    public override IEnumerable<string> NamesTakenAfter => FlashAttention.NamesTakenAfter;

    public override void CheckArguments(LayerCall call)
    {
        FlashAttention.Check(call, _flashAttention, _dropout, _returnScores);
        var (query, shared) = (call.Get(_numQueryHeads), call.Get(_numKeyValueHeads));
        if (query.Modulo(shared).IsSameAs(0) == false)
        {
            call.Fail(Rules.BadArgument, $"{_numQueryHeads.PropertyName} must be divisible by {_numKeyValueHeads.PropertyName}, but {query} is not divisible by {shared}", _numQueryHeads, expected: shared, actual: query);
        }
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var inputs = new AttentionInputs(call);
        if (!inputs.HaveRank(3, 3))
        {
            return;
        }

        inputs.CheckPlaces();
        CheckFeatures(call, inputs);
        var (heads, size, shared) = (call.Get(_numQueryHeads), call.Get(_headDim), call.Get(_numKeyValueHeads));
        new HeadProjections(call, call.Get(_useBias), call.Get(_useGate)).Infer((heads, size), (shared, size), (shared, size), new[] { inputs.Query[2] });

        call.OutputAsInput();
        var scores = new[] { call.Kept(0), Calculation.Of(heads, "heads"), Calculation.Of(inputs.Query[1], "steps of the query"), Calculation.Of(inputs.Key[1], "steps of the key") };
        if (call.Get(_returnScores) == true)
        {
            call.Output(scores);
        }

        call.CountMultiplyAdds(() => Calculation.Product(scores.Skip(1).Select(axis => Calculation.Of(axis.Value))) * Calculation.Of(2 * size));
    }

    private static void CheckFeatures(LayerCall call, AttentionInputs inputs)
    {
        if (MergeRules.AreSame(inputs.Query[2], inputs.Value[2]) == false)
        {
            call.FailInput(
                Rules.Attention,
                $"expects query and value with the same number of features but receives {MergeRules.Describe(call, AttentionInputs.QueryIndex)} as query and {MergeRules.Describe(call, AttentionInputs.ValueIndex)} as value",
                AttentionInputs.ValueIndex,
                axis: 2,
                expected: inputs.Query[2],
                actual: inputs.Value[2]);
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>MultiheadAttention. https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html</summary>
internal sealed class TorchMultiheadAttention(Signature signature) : TorchLayer("MultiheadAttention", signature)
{
    private readonly Parameter<Dim> _embeddedDim = signature.Number("embedded_dim");
    private readonly Parameter<Dim> _numHeads = signature.Number("num_heads");
    private readonly Parameter<bool?> _bias = signature.Switch("bias", true);
    private readonly Parameter<bool?> _addBiasKv = signature.Switch("add_bias_kv", false);
    private readonly Parameter<bool?> _addZeroAttn = signature.Switch("add_zero_attn", false);
    private readonly Parameter<Dim?> _keyFeatures = signature.OptionalNumber("kdim");
    private readonly Parameter<Dim?> _valueFeatures = signature.OptionalNumber("vdim");

    // Given at the call, not to the constructor.
    private readonly Parameter<bool?> _needWeights = signature.Switch("need_weights", true);

    public override void CheckArguments(LayerCall call) =>
        AttentionRules.CheckHeads(call, call.Get(_embeddedDim), call.Get(_numHeads), _numHeads);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.StepsFirst;

    public override void Infer(LayerCall call)
    {
        var features = call.Get(_embeddedDim);
        var (keyFeatures, valueFeatures) = (call.Get(_keyFeatures) ?? features, call.Get(_valueFeatures) ?? features);
        StateWeights(call, features, keyFeatures, valueFeatures);
        if (AttentionRules.MayHaveMoreAxes(call, features))
        {
            call.Output(Shape.OfRank(3));
            call.Output(call.Get(_needWeights) == true ? Shape.OfRank(3) : Shape.Unknown);
            return;
        }

        var fits = AttentionRules.CheckSequence(call, 0, features, "features in its query", _embeddedDim)
            & AttentionRules.CheckMemory(call, keyFeatures, "features in its key", _keyFeatures);
        var (query, key, value) = (TorchRules.Input(call, 0), TorchRules.Input(call, 1), TorchRules.Input(call, 2));
        if (SameShape.FirstDifference(key, value) is { } axis)
        {
            call.Fail(Rules.Attention, $"expects a key and a value of the same shape but receives {key} and {value}", input: 2, axis: axis < 0 ? null : axis);
        }

        if (call.Problems.Count > 0 || !fits)
        {
            call.Output(Shape.Of(query.FromEnd(-3), query.FromEnd(-2), features));
            call.Output(call.Get(_needWeights) == true ? Shape.OfRank(3) : Shape.Unknown);
            return;
        }

        call.Output(Shape.Of(query.FromEnd(-3), query.FromEnd(-2), features));
        call.Output(AttentionWeights(call, query, key));
    }

    private Shape AttentionWeights(LayerCall call, Shape query, Shape key)
    {
        if (call.Get(_addBiasKv) == true && key.FromEnd(-2).IsSameAs(query.FromEnd(-2)) == false)
        {
            call.Fail(Rules.Attention, $"adds a bias to keys of the query's batch of {query.FromEnd(-2)} but receives keys with a batch of {key.FromEnd(-2)}", input: 1, axis: 1);
        }

        var steps = AttentionRules.KeySteps(call, query, key, 1);
        foreach (var added in new[] { call.Get(_addBiasKv), call.Get(_addZeroAttn) })
        {
            steps = added switch
            {
                true => steps + 1,
                false => steps,
                null => Dim.Unknown,
            };
        }

        return call.Get(_needWeights) switch
        {
            true => Shape.Of(query.FromEnd(-2), query.FromEnd(-3), steps),
            false => Shape.Absent,
            null => Shape.Unknown,
        };
    }

    private void StateWeights(LayerCall call, Dim features, Dim keyFeatures, Dim valueFeatures)
    {
        bool? same = keyFeatures.IsSameAs(features) is { } sameKey && valueFeatures.IsSameAs(features) is { } sameValue ? sameKey && sameValue : null;
        call.Weight("in_proj_weight", same, trainable: true, features * 3, features);
        call.Weight("q_proj_weight", !same, trainable: true, features, features);
        call.Weight("k_proj_weight", !same, trainable: true, features, keyFeatures);
        call.Weight("v_proj_weight", !same, trainable: true, features, valueFeatures);
        call.Weight("in_proj_bias", call.Get(_bias), trainable: true, features * 3);
        call.Weight("out_proj.weight", features, features);
        call.Weight("out_proj.bias", call.Get(_bias), trainable: true, features);
        call.Weight("bias_k", call.Get(_addBiasKv), trainable: true, 1, 1, features);
        call.Weight("bias_v", call.Get(_addBiasKv), trainable: true, 1, 1, features);
    }
}

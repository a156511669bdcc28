namespace ShapeAnalyzer.Core;

/// <summary>
/// TransformerEncoderLayer and TransformerDecoderLayer. https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html
/// </summary>
internal sealed class TransformerLayer(bool isDecoder, Signature signature)
    : TorchLayer(isDecoder ? "TransformerDecoderLayer" : "TransformerEncoderLayer", signature)
{
    private readonly Parameter<Dim> _dModel = signature.Number("d_model", 512);
    private readonly Parameter<Dim> _heads = signature.Number("nhead", 8);
    private readonly Parameter<Dim> _feedforward = signature.Number("dim_feedforward", 2048);

    public bool IsDecoder => isDecoder;

    public override void CheckArguments(LayerCall call) => AttentionRules.CheckHeads(call, call.Get(_dModel), call.Get(_heads), _heads);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.StepsFirst;

    public override void Infer(LayerCall call)
    {
        TransformerBlock.Weights(call, string.Empty, isDecoder, call.Get(_dModel), call.Get(_feedforward));
        InferSequence(call, isDecoder, call.Get(_dModel), _dModel);
    }

    /// <summary>The sizes that a layer with these arguments has, for a stack of such layers.</summary>
    public (Dim Features, Dim Feedforward)? SizesOf(LayerCall stack, Arguments arguments)
    {
        var call = LayerCall.Run(this, arguments, System.Collections.Immutable.ImmutableArray.Create(Shape.Unknown, Shape.Unknown), new NetworkOptions());
        if (call.Problems.Count > 0)
        {
            stack.Fail(call.Problems[0].Rule, call.Problems[0].Text);
            return null;
        }

        return (call.Get(_dModel), call.Get(_feedforward));
    }

    /// <summary>The first input keeps its shape; a decoder also attends to the second.</summary>
    public static void InferSequence(LayerCall call, bool isDecoder, Dim features, Parameter? at)
    {
        if (AttentionRules.MayHaveMoreAxes(call, features))
        {
            call.Output(Shape.Unknown);
            return;
        }

        var fits = AttentionRules.CheckSequence(call, 0, features, "features", at)
            & (!isDecoder || AttentionRules.CheckMemory(call, features, "features in its memory", at));
        if (fits && isDecoder && call.Problems.Count == 0)
        {
            AttentionRules.KeySteps(call, call.Input, TorchRules.Input(call, 1), 1);
        }

        call.Output(Shape.Of(call.Input.FromEnd(-3), call.Input.FromEnd(-2), features));
    }
}

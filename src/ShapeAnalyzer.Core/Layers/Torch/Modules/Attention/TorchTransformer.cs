namespace ShapeAnalyzer.Core;

/// <summary>Transformer: an encoder and a decoder. https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html</summary>
internal sealed class TorchTransformer(Signature signature) : TorchLayer("Transformer", signature)
{
    private readonly Parameter<Dim> _dModel = signature.Number("d_model", 512);
    private readonly Parameter<Dim> _heads = signature.Number("nhead", 8);
    private readonly Parameter<Dim> _numEncoderLayers = signature.Number("num_encoder_layers", 6);
    private readonly Parameter<Dim> _numDecoderLayers = signature.Number("num_decoder_layers", 6);
    private readonly Parameter<Dim> _feedforward = signature.Number("dim_feedforward", 2048);

    public override void CheckArguments(LayerCall call) => AttentionRules.CheckHeads(call, call.Get(_dModel), call.Get(_heads), _heads);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.StepsFirst;

    public override void Infer(LayerCall call)
    {
        var (features, feedforward) = (call.Get(_dModel), call.Get(_feedforward));
        TransformerBlock.Stack(call, "encoder.", call.Get(_numEncoderLayers), isDecoder: false, features, feedforward);
        TransformerBlock.Norm(call, "encoder.norm", features);
        TransformerBlock.Stack(call, "decoder.", call.Get(_numDecoderLayers), isDecoder: true, features, feedforward);
        TransformerBlock.Norm(call, "decoder.norm", features);
        var fits = AttentionRules.CheckSequence(call, 0, features, "features in its source", _dModel)
            & AttentionRules.CheckSequence(call, 1, features, "features in its target", _dModel);
        var (source, target) = (TorchRules.Input(call, 0), TorchRules.Input(call, 1));
        if (fits)
        {
            TorchRules.CheckSize(call, source.FromEnd(-2), target.FromEnd(-2), 1, "as the batch of its target, as in its source,", null, 1);
        }

        call.Output(Shape.Of(target.FromEnd(-3), target.FromEnd(-2), features));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// TransformerEncoder and TransformerDecoder: copies of a layer, one after the other.
/// https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html
/// </summary>
internal sealed class TransformerStack(bool isDecoder, Signature signature)
    : TorchLayer(isDecoder ? "TransformerDecoder" : "TransformerEncoder", signature)
{
    private readonly Parameter<Value?> _layer = signature.Anything(isDecoder ? "decoder_layer" : "encoder_layer");
    private readonly Parameter<Dim> _numLayers = signature.Number("num_layers");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _numLayers, 0);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.StepsFirst;

    public override void Infer(LayerCall call)
    {
        if (call.Get(_layer) is not LayerValue { Layer: TransformerLayer layer, Arguments: var arguments } || layer.IsDecoder != isDecoder)
        {
            call.Weight("layers", null, trainable: true, Dim.Unknown);
            MemoryOrder.OutputLikeInput(call);
            return;
        }

        if (layer.SizesOf(call, arguments) is { } sizes)
        {
            TransformerBlock.Stack(call, string.Empty, call.Get(_numLayers), isDecoder, sizes.Features, sizes.Feedforward);
            TransformerLayer.InferSequence(call, isDecoder, sizes.Features, _layer);
        }
    }
}

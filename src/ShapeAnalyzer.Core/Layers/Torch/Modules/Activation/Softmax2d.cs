namespace ShapeAnalyzer.Core;

/// <summary>Softmax2d: along the channels, the third axis from the end. https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html</summary>
internal sealed class Softmax2d(string name, Signature signature) : TorchLayer(name, signature)
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(2);

    public override void Infer(LayerCall call)
    {
        TorchRules.HasRankAtLeast(call, 3);
        MemoryOrder.OutputLikeInput(call);
    }
}

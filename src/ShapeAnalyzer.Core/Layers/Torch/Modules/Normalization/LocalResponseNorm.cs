namespace ShapeAnalyzer.Core;

/// <summary>LocalResponseNorm. https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html</summary>
internal sealed class LocalResponseNorm(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _size = signature.Number("size");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _size, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        TorchRules.HasRankAtLeast(call, 3);
        MemoryOrder.OutputLikeInput(call);
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>prelu</c>: one slope, or one for each channel.</summary>
internal sealed class FunctionalPRelu() : TorchLayer("prelu", new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        if (TorchRules.Input(call, 1) is { HasRank: true } weight)
        {
            PRelu.CheckChannels(call, weight.Size(), null);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

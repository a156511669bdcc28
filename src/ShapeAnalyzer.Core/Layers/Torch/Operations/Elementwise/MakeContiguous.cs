namespace ShapeAnalyzer.Core;

/// <summary><c>contiguous</c>: the same numbers, in the order of the axes.</summary>
internal sealed class MakeContiguous() : TorchLayer("contiguous", new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call) => call.Output(MemoryOrder.AsContiguous(call.Input), "unchanged");
}

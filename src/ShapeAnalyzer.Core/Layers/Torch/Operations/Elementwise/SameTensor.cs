namespace ShapeAnalyzer.Core;

/// <summary>Gives the same numbers in the same order of memory: <c>alias</c>, <c>detach</c>.</summary>
internal sealed class SameTensor(string name) : TorchLayer(name, new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call) => call.Output(call.Input, "unchanged");
}

namespace ShapeAnalyzer.Core;

/// <summary>A module or an operation whose output has the input's shape, whatever that is.</summary>
internal sealed class ShapeKept(string name) : TorchLayer(name, new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call) => MemoryOrder.OutputLikeInput(call);
}

namespace ShapeAnalyzer.Core;

/// <summary>A tensor without axes, of one number.</summary>
internal sealed class ScalarTensor(string name) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call) => MemoryOrder.OutputNew(call, Enumerable.Empty<Calculation>());
}

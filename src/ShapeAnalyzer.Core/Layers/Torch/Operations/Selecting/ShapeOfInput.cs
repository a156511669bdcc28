namespace ShapeAnalyzer.Core;

/// <summary>An operation whose result has the shape of one of its inputs: the places that are taken, the values that are looked up.</summary>
internal sealed class ShapeOfInput(string name, int input) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (TorchRules.Input(call, input) is { IsAbsent: false } shape)
        {
            call.Output(new Shape(shape.Dims));
        }
    }
}

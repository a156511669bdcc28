namespace ShapeAnalyzer.Core;

/// <summary>
/// An operation whose result has the shape of its second input: the places that are taken, the values that are looked up.
/// Of a number instead of that tensor it is a scalar.
/// </summary>
internal sealed class ShapeOfSecond(string name, string second, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Value?> _number = signature.Anything(second);

    public override void Infer(LayerCall call)
    {
        if (call.Get(_number) is not null)
        {
            call.Output(Shape.Of());
        }
        else if (TorchRules.Input(call, 1) is { IsAbsent: false } shape)
        {
            call.Output(new Shape(shape.Dims));
        }
    }
}

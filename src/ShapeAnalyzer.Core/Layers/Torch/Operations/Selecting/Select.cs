namespace ShapeAnalyzer.Core;

/// <summary><c>select</c>: one index of an axis, which goes.</summary>
internal sealed class Select(Signature signature) : TorchLayer("select", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");
    private readonly Parameter<Dim> _index = signature.Number("index");

    public override void Infer(LayerCall call)
    {
        if (RangeRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        RangeRules.CheckIndex(call, call.Get(_index), call.Input[axis], axis, _index);
        MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Where((_, i) => i != axis));
    }
}

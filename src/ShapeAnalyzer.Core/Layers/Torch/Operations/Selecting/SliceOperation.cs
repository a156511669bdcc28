namespace ShapeAnalyzer.Core;

/// <summary><c>slice</c>: a range of an axis with a step, clipped to it.</summary>
internal sealed class SliceOperation(Signature signature) : TorchLayer("slice", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");
    private readonly Parameter<Dim> _start = signature.Number("start");
    private readonly Parameter<Dim> _finish = signature.Number("finish");
    private readonly Parameter<Dim> _step = signature.Number("step");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _step, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        if (RangeRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var length = RangeRules.Length(call.Get(_start), call.Get(_finish), call.Get(_step), call.Input[axis]);
        MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Select((old, i) => i == axis ? (Calculation.Of(length, "of the range"), old.Step is null ? null : old.Step * call.Get(_step)) : old));
    }
}

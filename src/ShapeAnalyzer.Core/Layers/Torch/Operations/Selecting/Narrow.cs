namespace ShapeAnalyzer.Core;

/// <summary><c>narrow</c>: a piece of an axis, which must lie inside.</summary>
internal sealed class Narrow(Signature signature) : TorchLayer("narrow", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");
    private readonly Parameter<Dim> _start = signature.Number("start");
    private readonly Parameter<Dim> _length = signature.Number("length");

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        if (RangeRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var (start, length, size) = (call.Get(_start), call.Get(_length), call.Input[axis]);
        var first = start.Value < 0 ? start + size : start;
        if (length.Value < 0
            || start.IsAtLeast(size + 1) == true
            || (Dim.Zero - size).IsAtLeast(start + 1) == true
            || (first + length).IsAtLeast(size + 1) == true)
        {
            call.Fail(Rules.Index, $"takes {length} from index {start} of axis {axis}, which has {size}: {call.Input}", _length, axis: axis, expected: size, actual: first + length);
        }

        MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Select((old, i) => i == axis ? (Calculation.Of(length, "length"), old.Step) : old));
    }
}

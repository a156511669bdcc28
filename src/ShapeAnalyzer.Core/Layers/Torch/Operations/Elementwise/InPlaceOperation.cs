namespace ShapeAnalyzer.Core;

/// <summary>An operation that changes its first tensor, whose shape therefore must be the result's: <c>add_</c>.</summary>
internal sealed class InPlaceOperation(string name) : TorchLayer(name, new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        var shape = TorchBroadcast.OfInputs(call);
        if (call.Problems.Count == 0 && SameShape.FirstDifference(call.Input, shape) is { } axis)
        {
            call.Fail(Rules.Broadcast, $"changes a tensor of {call.Input} in place, but the result would be {shape}", axis: axis < 0 ? null : axis);
        }

        call.Output(call.Input, "unchanged");
    }
}

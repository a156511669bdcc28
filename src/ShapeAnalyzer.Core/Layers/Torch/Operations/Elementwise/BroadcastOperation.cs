namespace ShapeAnalyzer.Core;

/// <summary>An operation that combines its tensors number by number; numbers among the operands change nothing.</summary>
internal sealed class BroadcastOperation(string name) : TorchLayer(name, new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        var shape = TorchBroadcast.OfInputs(call);
        var inOrder = shape.HasRank && call.Inputs.All(input => input.IsAbsent || (MemoryOrder.IsContiguous(input) == true && input.Rank == shape.Rank));
        if (call.Problems.Count == 0)
        {
            call.Output(inOrder ? MemoryOrder.AsContiguous(shape) : shape, "broadcast");
        }
    }
}

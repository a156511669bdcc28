namespace ShapeAnalyzer.Core;

/// <summary><c>broadcast_tensors</c>: each with the shape that all have in common.</summary>
internal sealed class BroadcastTensors() : TorchLayer("broadcast_tensors", new())
{
    public override void Infer(LayerCall call)
    {
        var shape = TorchBroadcast.OfInputs(call);
        foreach (var _ in call.Inputs)
        {
            call.Output(shape, "broadcast");
        }
    }
}

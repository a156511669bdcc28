namespace ShapeAnalyzer.Core;

/// <summary><c>x[..] = y</c>: what is put into a part of a tensor is broadcast to that part, which stays as large as it is.</summary>
internal sealed class AssignedPart() : TorchLayer(PartAssignment, new())
{
    public const string PartAssignment = "[]=";

    public override void Infer(LayerCall call)
    {
        var (part, given) = (call.Input, TorchRules.Input(call, 1));
        call.Output(part, "unchanged");
        if (TorchBroadcast.FirstMisfit(part, given) is { } axis)
        {
            call.Fail(Rules.Broadcast, $"puts {given} into a part of {part}, which it cannot be broadcast to", input: 1, axis: axis, expected: TorchBroadcast.Room(part, axis), actual: given.FromEnd(axis));
        }
    }
}

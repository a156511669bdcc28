namespace ShapeAnalyzer.Core;

/// <summary><c>repeat_interleave</c>: each place of an axis several times; without an axis, of the numbers in a row.</summary>
internal sealed class RepeatInterleave(Signature signature) : TorchLayer("repeat_interleave", signature)
{
    private readonly Parameter<Dim?> _repeats = signature.OptionalNumber("repeats");
    private readonly Parameter<Dim?> _dim = signature.OptionalNumber("dim");

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            return;
        }

        // A tensor of repeats says how often for each place.
        var repeats = call.Get(_repeats) ?? Dim.Unknown;
        if (call.Get(_dim) is not { } dim)
        {
            call.Output(new[] { Calculation.Of(call.Input.Size()) * repeats });
        }
        else if (TorchRules.Axis(call, dim, _dim) is { } axis && call.Input.Rank > 0)
        {
            MemoryOrder.OutputNew(call, Enumerable.Range(0, call.Input.Rank).Select(i => i == axis ? Calculation.Of(call.Input[i]) * repeats : call.Kept(i)));
        }
    }
}

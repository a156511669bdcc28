namespace ShapeAnalyzer.Core;

/// <summary><c>chunk</c>: at most so many pieces of equal size, the last of what is left.</summary>
internal sealed class Chunk(Signature signature) : TorchLayer("chunk", signature)
{
    private readonly Parameter<Dim> _chunks = signature.Number("chunks");
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _chunks, 1);

    public override void Infer(LayerCall call)
    {
        if (SplitRules.Axis(call, call.Get(_dim), _dim) is not { } axis || call.Get(_chunks).Value is not (> 0 and < 10_000 and { } chunks))
        {
            return;
        }

        var total = call.Input[axis];
        if (total.Value is { } known)
        {
            SplitRules.Output(call, axis, known == 0 ? Enumerable.Repeat((Calculation)0, (int)chunks) : SplitRules.Equal(known, Arithmetic.CeilDiv(known, chunks)));
        }
        else if (total.DivideExactly(chunks) is { } size)
        {
            SplitRules.Output(call, axis, Enumerable.Repeat(Calculation.Of(size, "a piece"), (int)chunks));
        }
    }
}

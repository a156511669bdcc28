namespace ShapeAnalyzer.Core;

/// <summary><c>view_as_complex</c>: pairs along the last axis become complex numbers; <c>view_as_real</c>: the reverse.</summary>
internal sealed class ComplexViews(bool toComplex) : TorchLayer(toComplex ? "view_as_complex" : "view_as_real", new())
{
    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || (toComplex && call.Input.Rank == 0))
        {
            return;
        }

        if (toComplex && call.Input[-1].IsSameAs(2) == false)
        {
            call.Fail(Rules.Rank, $"needs a last axis of 2 (a real and an imaginary part) but receives {call.Input}", axis: call.Input.Rank - 1, expected: 2, actual: call.Input[-1]);
            return;
        }

        call.Output(toComplex ? Shape.Of(call.Input.Dims.RemoveAt(call.Input.Rank - 1)) : Shape.Of(call.Input.Dims.Add(2)));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>topk</c>: the largest k along an axis, and where they were.</summary>
internal sealed class TopK(Signature signature) : TorchLayer("topk", signature)
{
    private readonly Parameter<Dim> _count = signature.Number("k");
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        var count = call.Get(_count);
        if (TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var size = call.Input.Rank == 0 ? Dim.One : call.Input[axis];
        if (count.IsAtLeast(size + 1) == true || count.Value < 0)
        {
            call.Fail(Rules.Index, $"takes {count} of the {size} along axis {axis}", _count, axis: axis, expected: size, actual: count);
            return;
        }

        for (var output = 0; output < 2; output++)
        {
            call.Output(Enumerable.Range(0, call.Input.Rank).Select(i => i == axis ? Calculation.Of(count, "k") : call.Kept(i)));
        }
    }
}

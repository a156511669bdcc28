namespace ShapeAnalyzer.Core;

/// <summary><c>cross</c>: tensors of as many axes, one of which has 3 places in both; the others are broadcast.</summary>
internal sealed class CrossProduct(Signature signature) : TorchLayer("cross", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        var (left, right) = (call.Input, TorchRules.Input(call, 1));
        if (!left.HasRank || !right.HasRank)
        {
            return;
        }

        if (left.Rank != right.Rank)
        {
            call.Fail(Rules.Rank, $"needs tensors of as many axes but receives {left} and {right}", input: 1, expected: left.Rank, actual: right.Rank);
            return;
        }

        var shape = TorchBroadcast.OfInputs(call, 0, 2);
        if (call.Problems.Count > 0 || left.Rank == 0 || TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        for (var input = 0; input < 2; input++)
        {
            if (call.Inputs[input][axis].IsSameAs(3) == false)
            {
                call.Fail(Rules.Features, $"needs 3 places along axis {axis} but receives {call.Inputs[input]}", input: input, axis: axis, expected: 3, actual: call.Inputs[input][axis]);
                return;
            }
        }

        call.Output(shape);
    }
}

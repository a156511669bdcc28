namespace ShapeAnalyzer.Core;

/// <summary><c>cdist</c>: the distance of each point of the first to each of the second.</summary>
internal sealed class Distances() : TorchLayer("cdist", new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 2 || call.Inputs.Any(shape => !shape.HasRank || shape.Rank < 2))
        {
            return;
        }

        var (left, right) = (call.Inputs[0], call.Inputs[1]);
        if (left[-1].IsSameAs(right[-1]) == false)
        {
            call.Fail(Rules.MatrixProduct, $"compares points of as many coordinates but receives {left} and {right}", input: 1, axis: right.Rank - 1, expected: left[-1], actual: right[-1]);
            return;
        }

        if (TorchBroadcast.FirstConflict(Shape.Of(left.Dims.Take(left.Rank - 2)), Shape.Of(right.Dims.Take(right.Rank - 2))) is { } axis)
        {
            TorchBroadcast.Report(call, left, right, axis - 2, 1);
            return;
        }

        var stack = TorchBroadcast.Of(Shape.Of(left.Dims.Take(left.Rank - 2)), Shape.Of(right.Dims.Take(right.Rank - 2)));
        call.Output(Shape.Of(stack.Dims.Append(left[-2]).Append(right[-2])));
    }
}

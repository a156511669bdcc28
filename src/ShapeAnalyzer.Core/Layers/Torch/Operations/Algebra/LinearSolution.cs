namespace ShapeAnalyzer.Core;

/// <summary><c>solve</c>: square matrices, and what they are multiplied with, a matrix each. Vectors are left to the library.</summary>
internal sealed class LinearSolution(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<bool?> _left = signature.Switch("left", true);

    public override void Infer(LayerCall call)
    {
        var (matrices, given) = (call.Input, TorchRules.Input(call, 1));
        if (!matrices.HasRank || !given.HasRank || !TorchRules.HasRankAtLeast(call, 2) || given.Rank < matrices.Rank)
        {
            return;
        }

        var (rows, columns) = (matrices[-2], matrices[-1]);
        if (rows.IsSameAs(columns) == false)
        {
            call.Fail(Rules.Features, $"needs square matrices but receives {matrices}", axis: matrices.Rank - 1, expected: rows, actual: columns);
        }
        else if (call.Get(_left) is { } isLeft && given[isLeft ? -2 : -1].IsSameAs(rows) == false)
        {
            call.Fail(Rules.MatrixProduct, $"solves {matrices} for {given}: {rows} against {given[isLeft ? -2 : -1]}", input: 1, axis: given.Rank - (isLeft ? 2 : 1), expected: rows, actual: given[isLeft ? -2 : -1]);
        }
        else
        {
            var (ours, theirs) = (Shape.Of(matrices.Dims.Take(matrices.Rank - 2)), Shape.Of(given.Dims.Take(given.Rank - 2)));
            if (TorchBroadcast.FirstConflict(ours, theirs) is { } axis)
            {
                TorchBroadcast.Report(call, matrices, given, axis - 2, 1);
                return;
            }

            call.Output(Shape.Of(TorchBroadcast.Of(ours, theirs).Dims.Append(given[-2]).Append(given[-1])));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>A function of square matrices, the last two axes, that gives matrices of the same size, or a number for each.</summary>
internal sealed class SquareMatrix(string name, bool givesMatrix) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || !TorchRules.HasRankAtLeast(call, 2))
        {
            return;
        }

        var (rows, columns) = (call.Input.FromEnd(-2), call.Input.FromEnd(-1));
        if (rows.IsSameAs(columns) == false)
        {
            call.Fail(Rules.Features, $"needs square matrices but receives {call.Input}", axis: call.Input.Rank - 1, expected: rows, actual: columns);
            return;
        }

        call.Output(givesMatrix ? new Shape(call.Input.Dims) : Shape.Of(call.Input.Dims.Take(call.Input.Rank - 2)));
    }
}

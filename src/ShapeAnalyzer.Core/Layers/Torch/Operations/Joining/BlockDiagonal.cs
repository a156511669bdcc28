namespace ShapeAnalyzer.Core;

/// <summary><c>block_diag</c>: matrices one behind the other along the diagonal of a larger one; a vector is a row.</summary>
internal sealed class BlockDiagonal() : TorchLayer("block_diag", new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length == 0 || call.Inputs.Any(shape => !shape.HasRank))
        {
            return;
        }

        for (var input = 0; input < call.Inputs.Length; input++)
        {
            if (!TorchRules.HasRank(call, input, "at most 2 axes", 0, 1, 2))
            {
                return;
            }
        }

        call.Output(new[] { -2, -1 }.Select(axis => Calculation.Sum(call.Inputs.Select(shape => Calculation.Of(-axis <= shape.Rank ? shape[axis] : Dim.One)))));
    }
}

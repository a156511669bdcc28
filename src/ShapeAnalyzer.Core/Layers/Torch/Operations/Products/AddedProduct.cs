namespace ShapeAnalyzer.Core;

/// <summary><c>addmm</c>, <c>baddbmm</c>, <c>addmv</c>: a product, and a tensor that is broadcast to it.</summary>
internal sealed class AddedProduct(string name, int leftRank, int rightRank) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 3 || !(MatrixRules.CheckRank(call, 1, leftRank) & MatrixRules.CheckRank(call, 2, rightRank)))
        {
            return;
        }

        var (added, left, right) = (call.Inputs[0], call.Inputs[1], call.Inputs[2]);
        if ((leftRank == 3 && !CheckStacks(call, left, right))
            || !MatrixRules.CheckInner(call, left, right, left[-1], rightRank == 1 ? right[0] : right[-2], 2))
        {
            return;
        }

        var result = Shape.Of(left.Dims.Take(leftRank - 1).Concat(rightRank > 1 ? new[] { right[-1] } : Array.Empty<Dim>()));
        if (TorchBroadcast.FirstConflict(result, added) is { } axis)
        {
            TorchBroadcast.Report(call, result, added, axis, 0);
        }

        call.Output(result, "of the product");
    }

    private static bool CheckStacks(LayerCall call, Shape left, Shape right)
    {
        if (left[0].IsSameAs(right[0]) != false)
        {
            return true;
        }

        call.Fail(Rules.MatrixProduct, $"multiplies stacks of matrices one by one but receives {left} and {right}", input: 2, axis: 0, expected: left[0], actual: right[0]);
        return false;
    }
}

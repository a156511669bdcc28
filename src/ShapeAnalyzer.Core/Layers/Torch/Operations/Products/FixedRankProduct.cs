namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>mm</c>, <c>bmm</c>, <c>mv</c>, <c>dot</c>, <c>outer</c>: products of tensors with given ranks, nothing broadcast.
/// </summary>
/// <param name="name">The operation.</param>
/// <param name="leftRank">The axes of the first.</param>
/// <param name="rightRank">The axes of the second.</param>
/// <param name="isOuter">Whether each number meets each other.</param>
internal sealed class FixedRankProduct(string name, int leftRank, int rightRank, bool isOuter = false) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 2 || !(MatrixRules.CheckRank(call, 0, leftRank) & MatrixRules.CheckRank(call, 1, rightRank)))
        {
            return;
        }

        var (left, right) = (call.Inputs[0], call.Inputs[1]);
        if (isOuter)
        {
            MemoryOrder.OutputNew(call, new[] { Calculation.Of(left.FromEnd(-1)), Calculation.Of(right.FromEnd(-1)) });
            return;
        }

        Apply(call, left, right);
    }

    private void Apply(LayerCall call, Shape left, Shape right)
    {
        var isStack = leftRank == 3;
        if (isStack && left[0].IsSameAs(right[0]) == false)
        {
            call.Fail(
                Rules.MatrixProduct,
                $"multiplies stacks of matrices one by one but receives {left[0]} and {right[0]} of them: {left} and {right}",
                input: 1,
                axis: 0,
                expected: left[0],
                actual: right[0]);
            return;
        }

        if (!MatrixRules.CheckInner(call, left, right, left[-1], rightRank == 1 ? right[0] : right[-2]))
        {
            return;
        }

        var axes = new List<Calculation>();
        if (isStack)
        {
            axes.Add(Calculation.Of(left[0].IsUnknown ? right[0] : left[0], "unchanged"));
        }

        if (leftRank > 1)
        {
            axes.Add(Calculation.Of(left[-2], "rows of the first"));
        }

        if (rightRank > 1)
        {
            axes.Add(Calculation.Of(right[-1], "columns of the second"));
        }

        MemoryOrder.OutputNew(call, axes);
        call.CountMultiplyAdds(() => Calculation.Product(axes.Skip(isStack ? 1 : 0).Select(axis => Calculation.Of(axis.Value)).Append(left[-1])));
    }
}

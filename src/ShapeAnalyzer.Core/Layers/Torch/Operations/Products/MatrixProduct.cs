namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>matmul</c>: vectors, matrices, or stacks of them whose leading axes are broadcast.
/// https://pytorch.org/docs/stable/generated/torch.matmul.html
/// </summary>
internal sealed class MatrixProduct() : TorchLayer("matmul", new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 2 || !TorchRules.HasRankAtLeast(call, 1) || !TorchRules.HasRankAtLeast(call, 1, input: 1))
        {
            return;
        }

        var (left, right) = (call.Inputs[0], call.Inputs[1]);
        var rowsOfRight = right.HasRank && right.Rank == 1 ? right[0] : right.FromEnd(-2);
        if (!right.HasRank && right.Tail.Length < 2)
        {
            rowsOfRight = Dim.Unknown;
        }

        if (!MatrixRules.CheckInner(call, left, right, left.FromEnd(-1), rowsOfRight))
        {
            return;
        }

        if (!left.HasRank || !right.HasRank)
        {
            call.Output(MatrixRules.PartlyKnown(left, right));
            return;
        }

        var leftStack = Shape.Of(left.Dims.Take(Math.Max(0, left.Rank - 2)));
        var rightStack = Shape.Of(right.Dims.Take(Math.Max(0, right.Rank - 2)));
        if (TorchBroadcast.FirstConflict(leftStack, rightStack) is { } axis)
        {
            TorchBroadcast.Report(call, left, right, axis - 2, 1);
            return;
        }

        var result = TorchBroadcast.Of(leftStack, rightStack).Dims.Select(size => Calculation.Of(size, "of the stack")).ToList();
        if (left.Rank > 1)
        {
            result.Add(Calculation.Of(left[-2], "rows of the first"));
        }

        if (right.Rank > 1)
        {
            result.Add(Calculation.Of(right[-1], "columns of the second"));
        }

        // Two stacks go through one product; other ranks may be computed the other way round.
        MemoryOrder.Output(call, result, left.Rank > 2 && right.Rank > 2 ? MemoryOrder.Contiguous(Shape.Of(result.Select(size => size.Value))) : default);
        call.CountMultiplyAdds(() => Calculation.Product(result.Skip(result.Count > 2 ? 1 : 0).Select(size => Calculation.Of(size.Value)).Append(left[-1])));
    }
}

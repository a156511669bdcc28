namespace ShapeAnalyzer.Core;

/// <summary><c>addmm</c>, <c>baddbmm</c>, <c>addmv</c>: a product, and a tensor that is broadcast to it.</summary>
/// <param name="name">The operation.</param>
/// <param name="leftRank">The axes of the first factor.</param>
/// <param name="rightRank">The axes of the second factor.</param>
/// <param name="signature">Takes the parameters.</param>
/// <param name="isSummed">Whether the products of a stack are added up.</param>
internal sealed class AddedProduct(string name, int leftRank, int rightRank, Signature signature, bool isSummed = false) : TorchLayer(name, signature)
{
    // Null: a version may or may not take the first two for the factors.
    private readonly Parameter<bool?> _addsLast = signature.Switch("adds_last", false);

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 3 || call.Get(_addsLast) is not { } addsLast)
        {
            return;
        }

        var (add, one, two) = addsLast ? (2, 0, 1) : (0, 1, 2);
        if (!(MatrixRules.CheckRank(call, one, leftRank) & MatrixRules.CheckRank(call, two, rightRank)))
        {
            return;
        }

        var (added, left, right) = (call.Inputs[add], TorchRules.OfRank(call.Inputs[one], leftRank), TorchRules.OfRank(call.Inputs[two], rightRank));
        var isOuter = leftRank == 1;
        if ((leftRank == 3 && !CheckStacks(call, left, right, two))
            || (!isOuter && !MatrixRules.CheckInner(call, left, right, left[-1], rightRank == 1 ? right[0] : right[-2], two)))
        {
            return;
        }

        var result = Shape.Of(left.Dims.Skip(isSummed ? 1 : 0).Take(isOuter ? 1 : leftRank - (isSummed ? 2 : 1)).Concat(isOuter || rightRank > 1 ? new[] { right[-1] } : Array.Empty<Dim>()));
        if (TorchBroadcast.FirstMisfit(result, added) is { } axis)
        {
            call.Fail(Rules.Broadcast, $"adds {added} to a product of {result}, which it cannot be broadcast to", input: add, axis: axis, expected: TorchBroadcast.Room(result, axis), actual: added.FromEnd(axis));
        }
        else if (added.HasRank && added.Rank > result.Rank)
        {
            call.Fail(Rules.Broadcast, $"adds {added} to a product of {result}, which has fewer axes", input: add, expected: result.Rank, actual: added.Rank);
        }

        call.Output(result, "of the product");
    }

    private static bool CheckStacks(LayerCall call, Shape left, Shape right, int input)
    {
        if (left[0].IsSameAs(right[0]) != false)
        {
            return true;
        }

        call.Fail(Rules.MatrixProduct, $"multiplies stacks of matrices one by one but receives {left} and {right}", input: input, axis: 0, expected: left[0], actual: right[0]);
        return false;
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>tensordot</c>: the axes in two lists, one for each tensor, are multiplied and summed up, which needs equal sizes; the others stay.</summary>
internal sealed class TensorProduct(Signature signature) : TorchLayer("tensordot", signature)
{
    private readonly Parameter<NumberList> _left = signature.NumberList("dims1");
    private readonly Parameter<NumberList> _right = signature.NumberList("dims2");

    public override void Infer(LayerCall call)
    {
        var (left, right) = (call.Input, TorchRules.Input(call, 1));
        if (!left.HasRank || !right.HasRank
            || Read(call.Get(_left), left.Rank) is not { } first || Read(call.Get(_right), right.Rank) is not { } second || first.Length != second.Length)
        {
            return;
        }

        for (var i = 0; i < first.Length; i++)
        {
            var (one, other) = (left[first[i]], right[second[i]]);
            // An axis of 1 is summed up on the other side alone.
            if (one.IsSameAs(other) == false && one.IsSameAs(1) == false && other.IsSameAs(1) == false)
            {
                call.Fail(Rules.Features, $"contracts axis {first[i]} of {left} with axis {second[i]} of {right}: {one} against {other}", input: 1, axis: second[i], expected: one, actual: other);
                return;
            }
        }

        call.Output(Shape.Of(left.Dims.Where((_, axis) => !first.Contains(axis)).Concat(right.Dims.Where((_, axis) => !second.Contains(axis)))));
    }

    private static int[]? Read(NumberList list, int rank) =>
        list.Items.IsDefault || list.Items.Any(item => item.Value is not { } axis || axis < -rank || axis >= rank) ? null
        : list.Items.Select(item => (int)(item.Value!.Value < 0 ? item.Value.Value + rank : item.Value.Value)).ToArray();
}

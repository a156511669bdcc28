namespace ShapeAnalyzer.Core;

/// <summary><c>inner</c>: the last axes are multiplied and summed up, all others stay.</summary>
internal sealed class InnerProduct() : TorchLayer("inner", new())
{
    public override void Infer(LayerCall call)
    {
        var (left, right) = (call.Input, TorchRules.Input(call, 1));
        if (!left.HasRank || !right.HasRank || left.Rank == 0 || right.Rank == 0)
        {
            return;
        }

        if (left[-1].IsSameAs(right[-1]) == false)
        {
            call.Fail(Rules.MatrixProduct, $"multiplies the last axes of {left} and {right}: {left[-1]} against {right[-1]}", input: 1, axis: right.Rank - 1, expected: left[-1], actual: right[-1]);
            return;
        }

        call.Output(Shape.Of(left.Dims.Take(left.Rank - 1).Concat(right.Dims.Take(right.Rank - 1))));
    }
}

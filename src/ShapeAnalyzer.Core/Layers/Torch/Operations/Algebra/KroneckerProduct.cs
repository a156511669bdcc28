namespace ShapeAnalyzer.Core;

/// <summary><c>kron</c>: sizes are multiplied, from the last axis on.</summary>
internal sealed class KroneckerProduct() : TorchLayer("kron", new())
{
    public override void Infer(LayerCall call)
    {
        var (left, right) = (call.Input, TorchRules.Input(call, 1));
        if (left.HasRank && right.HasRank)
        {
            var rank = Math.Max(left.Rank, right.Rank);
            call.Output(Enumerable.Range(-rank, rank).Select(axis => Calculation.Of(Size(left, axis)) * Size(right, axis)));
        }
    }

    private static Dim Size(Shape shape, int axis) => -axis <= shape.Rank ? shape[axis] : Dim.One;
}

namespace ShapeAnalyzer.Core;

/// <summary><c>diag_embed</c>: the last axis becomes the diagonal of matrices, which lie in two new axes.</summary>
internal sealed class DiagonalEmbedding(Signature signature) : TorchLayer("diag_embed", signature)
{
    private readonly Parameter<Dim> _offset = signature.Number("offset", Dim.Zero);
    private readonly Parameter<Dim> _dim1 = signature.Number("dim1", Dim.Of(-2));
    private readonly Parameter<Dim> _dim2 = signature.Number("dim2", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || call.Input.Rank == 0
            || TorchRules.Axis(call, call.Get(_dim1), _dim1, extra: 1) is not { } rows || TorchRules.Axis(call, call.Get(_dim2), _dim2, extra: 1) is not { } columns || rows == columns)
        {
            return;
        }

        var side = DiagonalRules.Side(call.Input[-1], call.Get(_offset));
        var axes = call.Input.Dims.RemoveAt(call.Input.Rank - 1).ToList();
        foreach (var axis in new[] { rows, columns }.OrderBy(axis => axis))
        {
            axes.Insert(axis, side);
        }

        call.Output(Shape.Of(axes));
    }
}

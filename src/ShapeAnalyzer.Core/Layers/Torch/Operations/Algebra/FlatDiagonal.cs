namespace ShapeAnalyzer.Core;

/// <summary><c>diagflat</c>: a matrix with all numbers of a tensor as its diagonal.</summary>
internal sealed class FlatDiagonal(Signature signature) : TorchLayer("diagflat", signature)
{
    private readonly Parameter<Dim> _offset = signature.Number("offset", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        var side = DiagonalRules.Side(call.Input.Size(), call.Get(_offset));
        call.Output(Shape.Of(side, side));
    }
}

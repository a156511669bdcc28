namespace ShapeAnalyzer.Core;

/// <summary><c>diag</c>: a matrix with the vector as its diagonal, or the diagonal of a matrix.</summary>
internal sealed class Diagonal(Signature signature) : TorchLayer("diag", signature)
{
    private readonly Parameter<Dim> _diagonal = signature.Number("diagonal", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            return;
        }

        if (call.Input.Rank == 1)
        {
            var size = DiagonalRules.Side(call.Input[0], call.Get(_diagonal));
            call.Output(Shape.Of(size, size));
        }
        else if (call.Input.Rank == 2)
        {
            call.Output(Shape.Of(DiagonalRules.Length(call.Input[0], call.Input[1], call.Get(_diagonal))));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>take_along_dim</c>: for each place along an axis an index; the other axes are broadcast.</summary>
internal sealed class PlacesTaken(Signature signature) : TorchLayer("take_along_dim", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        var (input, index) = (call.Input, TorchRules.Input(call, 1));
        if (!input.HasRank || !index.HasRank || input.Rank != index.Rank || input.Rank == 0 || TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        call.Output(TorchBroadcast.Of(input.With(axis, Dim.One), index.With(axis, Dim.One)).With(axis, index[axis]));
    }
}

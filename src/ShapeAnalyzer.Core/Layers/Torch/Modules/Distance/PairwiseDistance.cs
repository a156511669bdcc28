namespace ShapeAnalyzer.Core;

/// <summary>PairwiseDistance: the inputs are broadcast, and the last axis goes. https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html</summary>
internal sealed class PairwiseDistance(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<bool?> _keepdim = signature.Switch("keepdim", false);

    public override void Infer(LayerCall call)
    {
        var shape = TorchBroadcast.OfInputs(call, 0, 2);
        if (!shape.HasRank || shape.Rank == 0)
        {
            return;
        }

        if (call.Get(_keepdim) is { } keeps)
        {
            call.Output(keeps ? shape.With(-1, Dim.One) : Shape.Of(shape.Dims.RemoveAt(shape.Rank - 1)));
        }
    }
}

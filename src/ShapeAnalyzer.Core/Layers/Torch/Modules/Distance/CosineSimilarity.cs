namespace ShapeAnalyzer.Core;

/// <summary>CosineSimilarity: the inputs are broadcast, and an axis goes. https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html</summary>
internal sealed class CosineSimilarity(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.One);

    public override void Infer(LayerCall call)
    {
        var shape = TorchBroadcast.OfInputs(call, 0, 2);
        if (call.Problems.Count > 0 || !shape.HasRank)
        {
            return;
        }

        call.Assume(shape);
        if (TorchRules.Axis(call, call.Get(_dim), _dim) is { } axis)
        {
            call.Output(Shape.Of(shape.Rank == 0 ? shape.Dims : shape.Dims.RemoveAt(axis)));
        }
    }
}

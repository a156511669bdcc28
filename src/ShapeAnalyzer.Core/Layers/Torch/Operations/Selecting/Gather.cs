namespace ShapeAnalyzer.Core;

/// <summary><c>gather</c>: the index's shape, which may not exceed the input's along the other axes.</summary>
internal sealed class Gather(Signature signature) : TorchLayer("gather", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        var index = TorchRules.Input(call, 1);
        call.Output(index.IsAbsent ? Shape.Unknown : new Shape(index.Dims), "of the index");
        PlacesAlong.Check(call, call.Get(_dim), _dim);
    }
}

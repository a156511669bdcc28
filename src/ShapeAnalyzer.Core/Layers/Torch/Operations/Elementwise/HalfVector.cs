namespace ShapeAnalyzer.Core;

/// <summary><c>rfftfreq</c>: the frequencies of a spectrum of which half is kept.</summary>
internal sealed class HalfVector(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _count = signature.Number("n");

    public override void Infer(LayerCall call) => call.Output(Shape.Of(call.Get(_count).FloorDiv(2) + 1));
}

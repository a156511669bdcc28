namespace ShapeAnalyzer.Core;

/// <summary><c>unique</c>: as many as there are, in a row, or of the slices along an axis.</summary>
internal sealed class DistinctValues(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim?> _dim = signature.OptionalNumber("dim");

    public override void Infer(LayerCall call)
    {
        var dim = call.Get(_dim);
        call.Output(dim is null ? Shape.OfRank(1) : !call.Input.HasRank ? Shape.Unknown
            : TorchRules.Axis(call, dim, _dim) is { } axis && call.Input.Rank > 0 ? call.Input.With(axis, Dim.Unknown) : Shape.OfRank(call.Input.Rank));
    }
}

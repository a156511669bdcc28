namespace ShapeAnalyzer.Core;

/// <summary><c>diagonal</c>: two axes go, and their diagonal comes as the last.</summary>
internal sealed class DiagonalOf(string name, long first, long second, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _offset = signature.Number("offset", Dim.Zero);
    private readonly Parameter<Dim> _dim1 = signature.Number("dim1", Dim.Of(first));
    private readonly Parameter<Dim> _dim2 = signature.Number("dim2", Dim.Of(second));

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || !TorchRules.HasRankAtLeast(call, 2)
            || TorchRules.Axis(call, call.Get(_dim1), _dim1) is not { } rows || TorchRules.Axis(call, call.Get(_dim2), _dim2) is not { } columns || rows == columns)
        {
            return;
        }

        var length = DiagonalRules.Length(call.Input[rows], call.Input[columns], call.Get(_offset));
        call.Output(Shape.Of(call.Input.Dims.Where((_, axis) => axis != rows && axis != columns).Append(length)));
    }
}

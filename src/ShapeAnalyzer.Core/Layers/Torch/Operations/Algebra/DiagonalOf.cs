namespace ShapeAnalyzer.Core;

/// <summary><c>diagonal</c>: two axes go, and their diagonal comes as the last.</summary>
internal sealed class DiagonalOf(Signature signature) : TorchLayer("diagonal", signature)
{
    private readonly Parameter<Dim> _offset = signature.Number("offset", Dim.Zero);
    private readonly Parameter<Dim> _dim1 = signature.Number("dim1", Dim.Zero);
    private readonly Parameter<Dim> _dim2 = signature.Number("dim2", Dim.One);

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || !TorchRules.HasRankAtLeast(call, 2)
            || TorchRules.Axis(call, call.Get(_dim1), _dim1) is not { } first || TorchRules.Axis(call, call.Get(_dim2), _dim2) is not { } second || first == second)
        {
            return;
        }

        var length = call.Get(_offset).Value == 0 ? Dim.Min(call.Input[first], call.Input[second]) : Dim.Unknown;
        call.Output(Shape.Of(call.Input.Dims.Where((_, axis) => axis != first && axis != second).Append(length)));
    }
}

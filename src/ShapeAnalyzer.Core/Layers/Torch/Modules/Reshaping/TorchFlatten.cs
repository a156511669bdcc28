namespace ShapeAnalyzer.Core;

/// <summary>
/// Flatten: a run of axes becomes one. The module begins at axis 1, the operation at 0.
/// https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html
/// </summary>
internal sealed class TorchFlatten(string name, long startDim, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _startDim = signature.Number("start_dim", Dim.Of(startDim));
    private readonly Parameter<Dim> _endDim = signature.Number("end_dim", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        var (start, end) = (call.Get(_startDim), call.Get(_endDim));
        if (!call.Input.HasRank)
        {
            // From axis 1 to the last: a matrix, whatever comes in (fewer axes would have failed).
            call.Output(start.Value == 1 && end.Value == -1 ? Shape.OfRank(2) : start.Value == 0 && end.Value == -1 ? Shape.OfRank(1) : Shape.Unknown);
            return;
        }

        if (TorchRules.Axis(call, start, _startDim) is not { } first || TorchRules.Axis(call, end, _endDim) is not { } last)
        {
            return;
        }

        if (first > last)
        {
            call.Fail(Rules.Axis, $"flattens from axis {first} to axis {last}, which comes before, in {call.Input}", _startDim, expected: last, actual: first);
            return;
        }

        var merged = Calculation.Product(call.Input.Dims.Skip(first).Take(last - first + 1).Select(size => Calculation.Of(size)));
        var axes = Enumerable.Range(0, first).Select(call.Kept)
            .Append(merged)
            .Concat(Enumerable.Range(last + 1, Math.Max(0, call.Input.Rank - last - 1)).Select(call.Kept));
        MemoryOrder.Output(call, axes, MemoryOrder.View(call.Input, axes.Select(axis => axis.Value)));
    }
}

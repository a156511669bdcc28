namespace ShapeAnalyzer.Core;

/// <summary>PixelUnshuffle: pixels become channels. https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html</summary>
internal sealed class PixelUnshuffle(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _factor = signature.Number("downscale_factor");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _factor, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(2);

    public override void Infer(LayerCall call)
    {
        if (!TorchRules.HasRankAtLeast(call, 3))
        {
            return;
        }

        var factor = call.Get(_factor);
        for (var axis = -2; axis < 0; axis++)
        {
            var size = call.Input.FromEnd(axis);
            if (size.Modulo(factor).IsSameAs(0) == false)
            {
                call.Fail(
                    Rules.Groups,
                    $"expects a height and a width divisible by {factor} but receives {size}",
                    _factor,
                    axis: call.Input.HasRank ? call.Input.Rank + axis : axis,
                    expected: factor,
                    actual: size);
            }
        }

        // A tensor without elements is handed on as it is.
        if (call.Input.SizeOrUnknown().Value == 0)
        {
            call.Output(call.Input, "unchanged");
            return;
        }

        TorchSpatial.Output(
            call,
            2,
            Enumerable.Range(-2, 2).Select(axis => Calculation.Floor(call.Input.FromEnd(axis), factor)),
            Calculation.Of(call.Input.FromEnd(-3)) * factor * factor);
    }
}

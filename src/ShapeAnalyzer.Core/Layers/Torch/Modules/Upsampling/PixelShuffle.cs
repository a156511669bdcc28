namespace ShapeAnalyzer.Core;

/// <summary>PixelShuffle: channels become pixels. https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html</summary>
internal sealed class PixelShuffle(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _factor = signature.Number("upscale_factor");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _factor, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(2);

    public override void Infer(LayerCall call)
    {
        if (!TorchRules.HasRankAtLeast(call, 3))
        {
            return;
        }

        var factor = call.Get(_factor);
        var (square, channels) = (factor * factor, call.Input.FromEnd(-3));
        if (channels.Modulo(square).IsSameAs(0) == false)
        {
            call.Fail(
                Rules.Groups,
                $"expects channels divisible by {square} ({factor}*{factor}) but receives {channels}",
                _factor,
                axis: call.Input.HasRank ? call.Input.Rank - 3 : -3,
                expected: square,
                actual: channels);
        }

        TorchSpatial.Output(
            call,
            2,
            Enumerable.Range(-2, 2).Select(axis => Calculation.Of(call.Input.FromEnd(axis)) * factor),
            Calculation.Floor(channels, square));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>PReLU: one slope, or one for each channel. https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html</summary>
internal sealed class PRelu(Signature signature) : TorchLayer("PReLU", signature)
{
    private readonly Parameter<Dim> _numParameters = signature.Number("num_parameters", Dim.One);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        var count = call.Get(_numParameters);
        call.Weight("weight", count);
        CheckChannels(call, count, _numParameters);
        MemoryOrder.OutputLikeInput(call);
    }

    /// <summary>More than one slope needs as many channels: the second axis, or 1 where there is none.</summary>
    public static void CheckChannels(LayerCall call, Dim count, Parameter? at)
    {
        if (count.IsSameAs(1) != false || !TorchRules.HasRankAtLeast(call, 1) || !call.Input.HasRank)
        {
            return;
        }

        TorchRules.CheckSize(call, count, call.Input.Rank > 1 ? call.Input[1] : Dim.One, call.Input.Rank > 1 ? 1 : 0, "channels", at);
    }
}

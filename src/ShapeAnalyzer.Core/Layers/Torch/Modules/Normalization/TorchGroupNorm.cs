namespace ShapeAnalyzer.Core;

/// <summary>GroupNorm. https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html</summary>
internal sealed class TorchGroupNorm(Signature signature) : TorchLayer("GroupNorm", signature)
{
    private readonly Parameter<Dim> _numGroups = signature.Number("num_groups");
    private readonly Parameter<Dim> _numChannels = signature.Number("num_channels");
    private readonly Parameter<bool?> _affine = signature.Switch("affine", true);

    // Unknown: an older wrapper may let pass what libtorch does, a matrix.
    private readonly Parameter<bool?> _checksRank = signature.Switch("checks_rank", true);

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _numGroups, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsFirst;

    public override void Infer(LayerCall call)
    {
        var (groups, channels, affine) = (call.Get(_numGroups), call.Get(_numChannels), call.Get(_affine));
        NormalizationRules.Affine(call, affine, channels);
        if (affine == true && channels.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.Groups, $"has {channels} num_channels, which are not divisible by its {groups} groups", _numGroups, expected: groups, actual: channels);
        }
        else if (TorchRules.HasRankAtLeast(call, call.Get(_checksRank) == true ? 3 : 2) && call.Input.HasRank)
        {
            if (affine == true)
            {
                TorchRules.CheckSize(call, channels, call.Input[1], 1, "channels", _numChannels);
            }
            else if (call.Input[1].Modulo(groups).IsSameAs(0) == false)
            {
                call.Fail(Rules.Groups, $"expects channels divisible by {groups} groups but receives {call.Input[1]}", _numGroups, axis: 1, expected: groups, actual: call.Input[1]);
            }
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

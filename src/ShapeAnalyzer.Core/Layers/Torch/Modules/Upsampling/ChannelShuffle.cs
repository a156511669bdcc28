namespace ShapeAnalyzer.Core;

/// <summary>ChannelShuffle: the channels in another order. https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html</summary>
internal sealed class ChannelShuffle(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _groups = signature.Number("groups");

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _groups, 1);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsFirst;

    public override void Infer(LayerCall call)
    {
        var groups = call.Get(_groups);
        if (TorchRules.HasRankAtLeast(call, 3) && call.Input.HasRank && call.Input[1].Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.Groups, $"expects channels divisible by {groups} groups but receives {call.Input[1]}", _groups, axis: 1, expected: groups, actual: call.Input[1]);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

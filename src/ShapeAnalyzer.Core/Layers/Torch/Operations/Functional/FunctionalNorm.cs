namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>batch_norm</c>, <c>instance_norm</c>, <c>group_norm</c>: the further tensors hold a number for each channel.
/// </summary>
internal sealed class FunctionalNorm(string name, int atLeast, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim?> _groups = signature.OptionalNumber("num_groups");

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsFirst;

    public override void Infer(LayerCall call)
    {
        MemoryOrder.OutputLikeInput(call);
        // Nothing is checked where there is nothing to normalise.
        if (!TorchRules.HasRankAtLeast(call, atLeast) || !call.Input.HasRank || call.Input.SizeOrUnknown().Value == 0)
        {
            return;
        }

        var channels = call.Input[1];
        if (call.Get(_groups) is { } groups && channels.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.Groups, $"expects channels divisible by {groups} groups but receives {channels}", _groups, axis: 1, expected: groups, actual: channels);
        }

        for (var input = 1; input < call.Inputs.Length; input++)
        {
            if (call.Inputs[input] is { HasRank: true, Rank: 1 } perChannel && perChannel[0].IsSameAs(channels) == false)
            {
                call.Fail(Rules.Features, $"expects a number for each of {channels} channels but receives {perChannel}", input: input, axis: 0, expected: channels, actual: perChannel[0]);
                return;
            }
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// GroupNormalization: mean 0 and variance 1 over groups of channels of each sample.
/// https://keras.io/api/layers/normalization_layers/group_normalization/
/// </summary>
internal sealed class GroupNormalization(Signature signature) : Layer("GroupNormalization", signature)
{
    private const long OneForEachChannel = -1;

    private readonly Parameter<Dim> _groups = signature.Size("groups", 32, atLeast: OneForEachChannel);
    private readonly Parameter<Dim> _axis = signature.Size("axis", -1, atLeast: long.MinValue);
    private readonly Parameter<double?> _epsilon = signature.Real("epsilon", 0.001);
    private readonly Parameter<bool?> _center = signature.Flag("center", true);
    private readonly Parameter<bool?> _scale = signature.Flag("scale", true);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_groups).Value == 0)
        {
            call.Fail(Rules.BadArgument, $"{_groups.PropertyName} must be at least 1, or -1 for a group of each channel, but is 0", _groups);
        }
    }

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();
        var channels = Dim.Unknown;
        if (AxisRules.Resolve(call, call.Get(_axis), _axis) is { } axis)
        {
            channels = AxisRules.Defined(call, axis, call.Get(_axis), "channels");
            CheckGroups(call, channels, axis);
        }

        call.Weight("gamma", call.Get(_scale), trainable: true, channels);
        call.Weight("beta", call.Get(_center), trainable: true, channels);
    }

    private void CheckGroups(LayerCall call, Dim channels, int axis)
    {
        var groups = call.Get(_groups);
        if (groups.Value == OneForEachChannel)
        {
            return;
        }

        if (channels.IsAtLeast(groups) == false)
        {
            call.Fail(
                Rules.Groups,
                $"divides into {groups} groups but receives only {channels} channels ({groups} is more than {channels})",
                _groups,
                axis: axis,
                expected: groups,
                actual: channels);
        }
        else
        {
            SpatialRules.CheckInputGroups(call, channels, groups, _groups, axis);
        }
    }
}

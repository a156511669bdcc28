namespace ShapeAnalyzer.Core;

/// <summary>What libtorch's convolutions, transposed or not, demand of channels and groups.</summary>
internal static class ConvolutionRules
{
    public static void CheckChannels(LayerCall call, Parameter<Dim> inChannels, Parameter<Dim> outChannels, Parameter<Dim> groups)
    {
        TorchRules.CheckAtLeast(call, inChannels, 1);
        TorchRules.CheckAtLeast(call, outChannels, 0);
        TorchRules.CheckAtLeast(call, groups, 1);
    }

    public static void CheckGroups(LayerCall call, Dim inChannels, Dim outChannels, Dim groups, Parameter at)
    {
        foreach (var (channels, name) in new[] { (inChannels, "in_channels"), (outChannels, "out_channels") })
        {
            if (channels.Modulo(groups).IsSameAs(0) == false)
            {
                call.Fail(Rules.Groups, $"has {channels} {name}, which are not divisible by its {groups} groups", at, expected: groups, actual: channels);
            }
        }
    }

    public static void CheckInput(LayerCall call, int axes, Dim inChannels, Parameter at) =>
        TorchRules.CheckSize(call, inChannels, TorchSpatial.Channels(call, axes), TorchSpatial.AxisOf(call, axes, -1), "input channels", at);
}

namespace ShapeAnalyzer.Core;

/// <summary>InstanceNorm1d, 2d, 3d. https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html</summary>
internal sealed class InstanceNorm(int axes, Signature signature) : TorchLayer($"InstanceNorm{axes}d", signature)
{
    private readonly Parameter<Dim> _numFeatures = signature.Number("num_features");
    private readonly Parameter<bool?> _affine = signature.Switch("affine", false);
    private readonly Parameter<bool?> _trackRunningStats = signature.Switch("track_running_stats", false);

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _numFeatures, 0);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        var features = call.Get(_numFeatures);
        NormalizationRules.Affine(call, call.Get(_affine), features);
        NormalizationRules.RunningStatistics(call, call.Get(_trackRunningStats), features);
        if (TorchSpatial.HasRank(call, axes))
        {
            TorchRules.CheckSize(call, features, TorchSpatial.Channels(call, axes), TorchSpatial.AxisOf(call, axes, -1), "channels", _numFeatures);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

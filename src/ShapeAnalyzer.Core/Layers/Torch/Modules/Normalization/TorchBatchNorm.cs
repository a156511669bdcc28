namespace ShapeAnalyzer.Core;

/// <summary>BatchNorm1d, 2d, 3d. https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html</summary>
internal sealed class TorchBatchNorm(int axes, Signature signature) : TorchLayer($"BatchNorm{axes}d", signature)
{
    private readonly Parameter<Dim> _numFeatures = signature.Number("num_features");
    private readonly Parameter<bool?> _affine = signature.Switch("affine", true);
    private readonly Parameter<bool?> _trackRunningStats = signature.Switch("track_running_stats", true);

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _numFeatures, 0);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsFirst;

    public override void Infer(LayerCall call)
    {
        var (features, affine, tracks) = (call.Get(_numFeatures), call.Get(_affine), call.Get(_trackRunningStats));
        NormalizationRules.Affine(call, affine, features);
        NormalizationRules.RunningStatistics(call, tracks, features);
        var fits = axes == 1 ? TorchRules.HasRank(call, "2 or 3 axes", 2, 3) : TorchRules.HasRank(call, $"{axes + 2} axes", axes + 2);
        if (fits && call.Input.HasRank && (affine == true || tracks == true))
        {
            TorchRules.CheckSize(call, features, call.Input[1], 1, "channels", _numFeatures);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// AdaptiveAvgPool and AdaptiveMaxPool: the spatial sizes become <c>output_size</c>.
/// https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
/// </summary>
internal sealed class AdaptivePool(string name, int axes, Signature signature) : TorchLayer($"{name}{axes}d", signature)
{
    // A list of one is not spread over the axes, one number is.
    private readonly Parameter<ImmutableArray<Dim>> _outputSize = signature.Numbers("output_size", axes, spread: axes == 1);

    private readonly bool _canBeMean = axes > 1 && name is ("AdaptiveAvgPool" or "adaptive_avg_pool");

    public override void CheckArguments(LayerCall call) => TorchSpatial.CheckEach(call, _outputSize, 0);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        // Averages over the whole image are taken as a mean, whatever stands in front.
        var sizes = call.Get(_outputSize);
        var isMean = _canBeMean && sizes.All(size => size.IsSameAs(1) != false);
        if (isMean ? TorchRules.HasRankAtLeast(call, axes) : TorchSpatial.HasRank(call, axes))
        {
            TorchSpatial.Output(call, axes, sizes.Select(size => Calculation.Of(size, "output_size")));
        }
    }
}

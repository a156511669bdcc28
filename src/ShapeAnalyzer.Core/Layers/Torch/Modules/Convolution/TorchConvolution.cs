using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What libtorch's convolutions, transposed or not, have in common: the arguments, the weights, the checks of channels and groups.</summary>
internal abstract class TorchConvolution(int axes, string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _inChannels = signature.Number("in_channels");
    private readonly Parameter<Dim> _outChannels = signature.Number("out_channels");
    private readonly Parameter<ImmutableArray<Dim>> _dilation = signature.Numbers("dilation", axes, Dim.One);
    private readonly Parameter<Dim> _groups = signature.Number("groups", Dim.One);
    private readonly Parameter<bool?> _bias = signature.Switch("bias", true);

    protected int Axes { get; } = axes;

    protected Parameter<ImmutableArray<Dim>> KernelSize { get; } = signature.Numbers("kernel_size", axes);

    protected Parameter<ImmutableArray<Dim>> Stride { get; } = signature.Numbers("stride", axes, Dim.One);

    protected Parameter<string?> PaddingMode { get; } = signature.Word("padding_mode", "zeros");

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _inChannels, 1);
        TorchRules.CheckAtLeast(call, _outChannels, 0);
        TorchRules.CheckAtLeast(call, _groups, 1);
        TorchSpatial.CheckEach(call, KernelSize, 1);
        TorchSpatial.CheckEach(call, Stride, 1);
        TorchSpatial.CheckEach(call, _dilation, 1);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(Axes);

    public override void Infer(LayerCall call)
    {
        var (inChannels, outChannels, groups) = (call.Get(_inChannels), call.Get(_outChannels), call.Get(_groups));
        CheckGroups(call, inChannels, "in_channels", groups);
        CheckGroups(call, outChannels, "out_channels", groups);
        var weight = Weight(inChannels, outChannels, groups).AddRange(call.Get(KernelSize));
        call.Weight("weight", weight.ToArray());
        call.Weight("bias", call.Get(_bias), trainable: true, outChannels);
        if (!TorchSpatial.HasRank(call, Axes))
        {
            call.Output(Shape.EndingIn(Enumerable.Repeat(Dim.Unknown, Axes).Prepend(outChannels).ToArray()));
            return;
        }

        TorchRules.CheckSize(call, inChannels, TorchSpatial.Channels(call, Axes), TorchSpatial.AxisOf(call, Axes, -1), "input channels", _inChannels);
        var places = Enumerable.Range(0, Axes).Select(axis => Places(call, axis, WindowOf(call, axis))).ToArray();
        TorchSpatial.Output(call, Axes, Checked(call, places), Calculation.Of(outChannels, "out_channels"));
        call.CountMultiplyAdds(() => Calculation.Product(weight.Concat(Applications(call, places)).Select(size => Calculation.Of(size))));
    }

    /// <summary>The first two sizes of the weight; the kernel's follow.</summary>
    protected abstract ImmutableArray<Dim> Weight(Dim inChannels, Dim outChannels, Dim groups);

    /// <summary>The output's size along a spatial axis.</summary>
    protected abstract Calculation Places(LayerCall call, int axis, Window window);

    /// <summary>The output's sizes, once they have been looked at together.</summary>
    protected virtual IEnumerable<Calculation> Checked(LayerCall call, Calculation[] places) => places;

    /// <summary>How often the whole kernel is applied, along each spatial axis.</summary>
    protected abstract IEnumerable<Dim> Applications(LayerCall call, Calculation[] places);

    protected Window WindowOf(LayerCall call, int axis) => new(call.Get(KernelSize)[axis], call.Get(Stride)[axis], call.Get(_dilation)[axis]);

    private void CheckGroups(LayerCall call, Dim channels, string name, Dim groups)
    {
        if (channels.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.Groups, $"has {channels} {name}, which are not divisible by its {groups} groups", _groups, expected: groups, actual: channels);
        }
    }
}

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// MaxPool, AvgPool and LPPool, 1d to 3d: the stride is the window's size unless given.
/// https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
/// </summary>
internal sealed class TorchPool(string name, int axes, Signature signature, string suffix = "d") : TorchLayer(name + axes + suffix, signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _stride = signature.OptionalNumbers("stride", axes);
    private readonly Parameter<ImmutableArray<Dim>> _padding = signature.Numbers("padding", axes, Dim.Zero);
    private readonly Parameter<ImmutableArray<Dim>> _dilation = signature.Numbers("dilation", axes, Dim.One);
    private readonly Parameter<bool?> _ceilMode = signature.Switch("ceil_mode", false);

    // AvgPool3d compares the window with the input as it is, without the padding.
    private readonly bool _ignoresPadding = axes == 3 && name is ("AvgPool" or "avg_pool");

    /// <summary>How many tensors the call gives: 2 where the places of the maxima come along.</summary>
    public int Outputs { get; init; } = 1;

    public override void CheckArguments(LayerCall call)
    {
        TorchSpatial.CheckEach(call, _kernelSize, 1);
        TorchSpatial.CheckEach(call, _stride, 1);
        TorchSpatial.CheckEach(call, _padding, 0);
        TorchSpatial.CheckEach(call, _dilation, 1);
        for (var axis = 0; axis < axes; axis++)
        {
            var (padding, kernel) = (call.Get(_padding)[axis], call.Get(_kernelSize)[axis]);
            if ((padding + padding).IsAtLeast(kernel + 1) == true)
            {
                call.Fail(
                    Rules.Padding,
                    $"needs a padding of at most half its window but pads a window of {kernel} by {padding}",
                    _padding,
                    axis,
                    expected: kernel.FloorDiv(2),
                    actual: padding);
                return;
            }
        }
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        if (TorchSpatial.HasRank(call, axes))
        {
            TorchSpatial.CheckNotEmpty(call, axes);
            var places = Enumerable.Range(0, axes).Select(axis => Places(call, axis)).ToArray();
            for (var output = 0; output < Outputs; output++)
            {
                TorchSpatial.Output(call, axes, places);
            }
        }
    }

    private Calculation Places(LayerCall call, int axis)
    {
        var kernel = call.Get(_kernelSize)[axis];
        var stride = call.Get(_stride) is { IsDefault: false } given ? given[axis] : kernel;
        var window = new Window(kernel, stride, call.Get(_dilation)[axis]);
        var padding = call.Get(_padding)[axis];
        Calculation input = TorchSpatial.Size(call, axes, axis);
        call.Slides(new(window, TorchSpatial.AxisOf(call, axes, axis), input.Value + padding + padding));
        var (floor, ceiling) = (window.Valid(input, padding), window.CeilMode(input, padding));
        var places = call.Get(_ceilMode) switch
        {
            true => ceiling,
            false => floor,
            null => floor.Value.IsSameAs(ceiling.Value) == true ? floor : Dim.Unknown,
        };
        if (_ignoresPadding && kernel.IsAtLeast(input.Value + 1) == true)
        {
            places = Dim.Zero;
        }

        return TorchSpatial.CheckPlaces(call, axes, axis, window, padding, places, _kernelSize);
    }
}

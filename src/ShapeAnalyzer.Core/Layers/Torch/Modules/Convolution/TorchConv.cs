using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Conv1d, Conv2d, Conv3d. https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
/// </summary>
internal sealed class TorchConv(int axes, Signature signature) : TorchLayer($"Conv{axes}d", signature)
{
    private readonly Parameter<Dim> _inChannels = signature.Number("in_channels");
    private readonly Parameter<Dim> _outChannels = signature.Number("out_channels");
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _stride = signature.Numbers("stride", axes, Dim.One);
    private readonly Parameter<TorchPadding> _padding = TorchPadding.Parameter(signature, axes);
    private readonly Parameter<ImmutableArray<Dim>> _dilation = signature.Numbers("dilation", axes, Dim.One);
    private readonly Parameter<string?> _paddingMode = signature.Word("padding_mode", "zeros");
    private readonly Parameter<Dim> _groups = signature.Number("groups", Dim.One);
    private readonly Parameter<bool?> _bias = signature.Switch("bias", true);

    // True: as in TorchSharp 0.107, the pads of "same" with a padding mode are put on the axes in reverse order.
    private readonly Parameter<bool?> _reversesSamePads = signature.Switch("reverses_same_pads", false);

    public override void CheckArguments(LayerCall call)
    {
        ConvolutionRules.CheckChannels(call, _inChannels, _outChannels, _groups);
        TorchSpatial.CheckEach(call, _kernelSize, 1);
        TorchSpatial.CheckEach(call, _stride, 1);
        TorchSpatial.CheckEach(call, _dilation, 1);
        var padding = call.Get(_padding);
        if (padding.IsSame == true && call.Get(_stride).Any(stride => stride.IsAtLeast(2) == true))
        {
            call.Fail(Rules.Argument, $"has padding 'same', which needs a stride of 1, but a stride of {ShapeText.Tuple(call.Get(_stride))}", _stride);
        }

        if (padding.Numbers.Any(size => Dim.Of(-1).IsAtLeast(size) == true))
        {
            call.Fail(Rules.Argument, $"needs a padding of at least 0 but has {ShapeText.Tuple(padding.Numbers)}", _padding);
        }
    }

    public override void Infer(LayerCall call)
    {
        var (inChannels, outChannels, groups, kernel) = (call.Get(_inChannels), call.Get(_outChannels), call.Get(_groups), call.Get(_kernelSize));
        ConvolutionRules.CheckGroups(call, inChannels, outChannels, groups, _groups);
        var perGroup = inChannels.FloorDiv(groups);
        call.Weight("weight", kernel.Insert(0, perGroup).Insert(0, outChannels).ToArray());
        call.Weight("bias", call.Get(_bias), trainable: true, outChannels);
        if (!TorchSpatial.HasRank(call, axes))
        {
            call.Output(Shape.EndingIn(Enumerable.Repeat(Dim.Unknown, axes).Prepend(outChannels).ToArray()));
            return;
        }

        ConvolutionRules.CheckInput(call, axes, inChannels, _inChannels);
        var places = Enumerable.Range(0, axes).Select(axis => Places(call, axis)).ToArray();
        TorchSpatial.Output(call, axes, places, Calculation.Of(outChannels, "out_channels"));
        call.CountMultiplyAdds(Calculation.Product(kernel.Append(perGroup).Append(outChannels).Concat(places.Select(place => place.Value))
            .Select(size => Calculation.Of(size))));
    }

    private Calculation Places(LayerCall call, int axis)
    {
        var window = new Window(call.Get(_kernelSize)[axis], call.Get(_stride)[axis], call.Get(_dilation)[axis]);
        var padding = call.Get(_padding);
        Calculation input = TorchSpatial.Size(call, axes, axis);
        if (padding.IsSame is null)
        {
            return Dim.Unknown;
        }

        var inputAxis = TorchSpatial.AxisOf(call, axes, axis);
        if (padding.IsSame == true)
        {
            call.Slides(new(window, inputAxis, Dim.Unknown));
            return Same(call, axis, window, input);
        }

        var pad = padding.Numbers[axis];
        call.Slides(new(window, inputAxis, input.Value + pad + pad));
        PaddingRules.CheckMode(call, call.Get(_paddingMode), pad, input.Value, _padding, inputAxis);
        return window.Fits(input.Value + pad + pad) == false
            ? TorchSpatial.CheckPlaces(call, axes, axis, window, pad, Dim.Zero, _kernelSize)
            : window.Valid(input, pad);
    }

    private Calculation Same(LayerCall call, int axis, Window window, Calculation input)
    {
        var mode = call.Get(_paddingMode);
        if (mode == "zeros")
        {
            return input;
        }

        var source = axes - 1 - axis;
        var other = new Window(call.Get(_kernelSize)[source], Dim.One, call.Get(_dilation)[source]);
        var (pads, needed) = (other.Extent - 1, window.Extent - 1);
        if (call.Get(_reversesSamePads) == false || pads.IsSameAs(needed) == true)
        {
            (pads, source) = (needed, axis);
        }
        else if (call.Get(_reversesSamePads) is null || mode is null)
        {
            return Dim.Unknown;
        }

        // The larger half stands behind.
        PaddingRules.CheckMode(call, mode, pads.CeilDiv(2), input.Value, _padding, TorchSpatial.AxisOf(call, axes, axis));
        return source == axis ? input
            : window.Fits(input.Value + pads) == false ? TorchSpatial.CheckPlaces(call, axes, axis, window, Dim.Unknown, Dim.Zero, _kernelSize)
            : window.Valid(input, pads.FloorDiv(2), pads.CeilDiv(2));
    }
}

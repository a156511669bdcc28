using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Conv1d, Conv2d, Conv3d. https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
/// </summary>
internal sealed class TorchConv(int axes, Signature signature) : TorchConvolution(axes, $"Conv{axes}d", signature)
{
    private readonly Parameter<TorchPadding> _padding = TorchPadding.Parameter(signature, axes);

    // True: as in TorchSharp 0.107, the pads of "same" with a padding mode are put on the axes in reverse order.
    private readonly Parameter<bool?> _reversesSamePads = signature.Switch("reverses_same_pads", false);

    public override void CheckArguments(LayerCall call)
    {
        base.CheckArguments(call);
        var (padding, stride) = (call.Get(_padding), call.Get(Stride));
        if (padding.IsSame == true && stride.Any(step => step.IsAtLeast(2) == true))
        {
            call.Fail(Rules.Argument, $"has padding 'same', which needs a stride of 1, but a stride of {ShapeText.Tuple(stride)}", Stride);
        }

        if (padding.Numbers.Any(size => Dim.Of(-1).IsAtLeast(size) == true))
        {
            call.Fail(Rules.Argument, $"needs a padding of at least 0 but has {ShapeText.Tuple(padding.Numbers)}", _padding);
        }
    }

    protected override ImmutableArray<Dim> Weight(Dim inChannels, Dim outChannels, Dim groups) => ImmutableArray.Create(outChannels, inChannels.FloorDiv(groups));

    protected override IEnumerable<Dim> Applications(LayerCall call, Calculation[] places) => places.Select(place => place.Value);

    protected override Calculation Places(LayerCall call, int axis, Window window)
    {
        var padding = call.Get(_padding);
        Calculation input = TorchSpatial.Size(call, Axes, axis);
        if (padding.IsSame is null)
        {
            return Dim.Unknown;
        }

        var inputAxis = TorchSpatial.AxisOf(call, Axes, axis);
        if (padding.IsSame == true)
        {
            call.Slides(new(window, inputAxis, Dim.Unknown));
            return Same(call, axis, window, input);
        }

        var pad = padding.Numbers[axis];
        call.Slides(new(window, inputAxis, input.Value + pad + pad));
        PaddingRules.CheckMode(call, call.Get(PaddingMode), pad, input.Value, _padding, inputAxis);
        return window.Fits(input.Value + pad + pad) == false
            ? TorchSpatial.CheckPlaces(call, Axes, axis, window, pad, Dim.Zero, KernelSize)
            : window.Valid(input, pad);
    }

    private Calculation Same(LayerCall call, int axis, Window window, Calculation input)
    {
        var mode = call.Get(PaddingMode);
        if (mode == "zeros")
        {
            return input;
        }

        var source = Axes - 1 - axis;
        var (pads, needed) = (WindowOf(call, source).Extent - 1, window.Extent - 1);
        if (call.Get(_reversesSamePads) == false || pads.IsSameAs(needed) == true)
        {
            (pads, source) = (needed, axis);
        }
        else if (call.Get(_reversesSamePads) is null || mode is null)
        {
            return Dim.Unknown;
        }

        // The larger half stands behind.
        PaddingRules.CheckMode(call, mode, pads.CeilDiv(2), input.Value, _padding, TorchSpatial.AxisOf(call, Axes, axis));
        return source == axis ? input
            : window.Fits(input.Value + pads) == false ? TorchSpatial.CheckPlaces(call, Axes, axis, window, Dim.Unknown, Dim.Zero, KernelSize)
            : window.Valid(input, pads.FloorDiv(2), pads.CeilDiv(2));
    }
}

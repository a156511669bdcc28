using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// ConvTranspose1d, ConvTranspose2d, ConvTranspose3d. https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
/// </summary>
internal sealed class TorchConvTranspose(int axes, Signature signature) : TorchLayer($"ConvTranspose{axes}d", signature)
{
    private readonly Parameter<Dim> _inChannels = signature.Number("in_channels");
    private readonly Parameter<Dim> _outChannels = signature.Number("out_channels");
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _stride = signature.Numbers("stride", axes, Dim.One);
    private readonly Parameter<ImmutableArray<Dim>> _padding = signature.Numbers("padding", axes, Dim.Zero);
    private readonly Parameter<ImmutableArray<Dim>> _outputPadding = signature.Numbers("output_padding", axes, Dim.Zero);
    private readonly Parameter<ImmutableArray<Dim>> _dilation = signature.Numbers("dilation", axes, Dim.One);
    private readonly Parameter<string?> _paddingMode = signature.Word("padding_mode", "zeros");
    private readonly Parameter<Dim> _groups = signature.Number("groups", Dim.One);
    private readonly Parameter<bool?> _bias = signature.Switch("bias", true);

    // Given at the call, not to the constructor.
    private readonly Parameter<NumberList> _outputSize = signature.NumberList("output_size");

    // True: as in TorchSharp 0.107, the first output padding holds for all axes.
    private readonly Parameter<bool?> _usesFirstOutputPadding = signature.Switch("uses_first_output_padding", false);

    public override void CheckArguments(LayerCall call)
    {
        ConvolutionRules.CheckChannels(call, _inChannels, _outChannels, _groups);
        TorchSpatial.CheckEach(call, _kernelSize, 1);
        TorchSpatial.CheckEach(call, _stride, 1);
        TorchSpatial.CheckEach(call, _padding, 0);
        TorchSpatial.CheckEach(call, _outputPadding, 0);
        TorchSpatial.CheckEach(call, _dilation, 1);
        if (call.Get(_paddingMode) is { } mode and not "zeros")
        {
            call.Fail(Rules.Argument, $"can only pad with zeros but has the padding mode {mode}", _paddingMode);
        }
    }

    public override void Infer(LayerCall call)
    {
        var (inChannels, outChannels, groups, kernel) = (call.Get(_inChannels), call.Get(_outChannels), call.Get(_groups), call.Get(_kernelSize));
        ConvolutionRules.CheckGroups(call, inChannels, outChannels, groups, _groups);
        var perGroup = outChannels.FloorDiv(groups);
        call.Weight("weight", kernel.Insert(0, perGroup).Insert(0, inChannels).ToArray());
        call.Weight("bias", call.Get(_bias), trainable: true, outChannels);
        if (!TorchSpatial.HasRank(call, axes))
        {
            call.Output(Shape.EndingIn(Enumerable.Repeat(Dim.Unknown, axes).Prepend(outChannels).ToArray()));
            return;
        }

        ConvolutionRules.CheckInput(call, axes, inChannels, _inChannels);
        var places = Enumerable.Range(0, axes).Select(axis => Places(call, axis)).ToArray();
        CheckOutput(call, places);
        TorchSpatial.Output(call, axes, places.Select(place => Dim.Zero.IsAtLeast(place.Value) == true ? Dim.Unknown : place), Calculation.Of(outChannels, "out_channels"));
        call.CountMultiplyAdds(Calculation.Product(kernel.Append(inChannels).Append(perGroup)
            .Concat(Enumerable.Range(0, axes).Select(axis => TorchSpatial.Size(call, axes, axis))).Select(size => Calculation.Of(size))));
    }

    private Calculation Places(LayerCall call, int axis)
    {
        var window = new Window(call.Get(_kernelSize)[axis], call.Get(_stride)[axis], call.Get(_dilation)[axis]);
        var padding = call.Get(_padding)[axis];
        Calculation input = TorchSpatial.Size(call, axes, axis);
        var outputSize = call.Get(_outputSize);
        if (!outputSize.IsAbsent)
        {
            return Requested(call, axis, outputSize, window.Transposed(input, padding, Dim.Zero), window.Stride);
        }

        var outputPadding = OutputPadding(call, axis);
        if (outputPadding.IsAtLeast(window.Stride) == true && outputPadding.IsAtLeast(window.Dilation) == true)
        {
            call.Fail(
                Rules.Padding,
                $"needs an output padding smaller than its stride or its dilation but has {outputPadding} with a stride of {window.Stride} and a dilation of {window.Dilation}",
                _outputPadding,
                axis,
                expected: Dim.Max(window.Stride, window.Dilation) - 1,
                actual: outputPadding);
        }

        return window.Transposed(input, padding, outputPadding);
    }

    // A single size of 0 is not always refused, so that nothing is said of it.
    private void CheckOutput(LayerCall call, Calculation[] places)
    {
        var empty = Enumerable.Range(0, axes).Where(axis => Dim.Zero.IsAtLeast(places[axis].Value) == true).ToList();
        if (empty.Count < 2 && !empty.Any(axis => Dim.Of(-1).IsAtLeast(places[axis].Value) == true))
        {
            return;
        }

        var worst = empty[0];
        call.Fail(
            Rules.OutputTooSmall,
            $"would give {places[worst].Value} ({places[worst]}) along axis {TorchSpatial.AxisOf(call, axes, worst)}",
            _padding,
            worst,
            axis: TorchSpatial.AxisOf(call, axes, worst));
    }

    private Dim OutputPadding(LayerCall call, int axis)
    {
        var all = call.Get(_outputPadding);
        return call.Get(_usesFirstOutputPadding) switch
        {
            true => all[0],
            false => all[axis],
            null => all.All(padding => padding.IsSameAs(all[0]) == true) ? all[0] : Dim.Unknown,
        };
    }

    // The size that was asked for lies between the smallest and one less than a further step.
    private Calculation Requested(LayerCall call, int axis, NumberList outputSize, Calculation least, Dim stride)
    {
        if (outputSize.IsUnknown || outputSize.Items.Length < axes)
        {
            return Dim.Unknown;
        }

        var size = outputSize.Items[outputSize.Items.Length - axes + axis];
        if (size.IsAtLeast(least.Value) == false || size.IsAtLeast(least.Value + stride) == true)
        {
            call.Fail(
                Rules.Argument,
                $"can give between {least.Value} and {least.Value + stride - 1} along axis {TorchSpatial.AxisOf(call, axes, axis)} but is asked for {size}",
                _outputSize,
                axis,
                axis: TorchSpatial.AxisOf(call, axes, axis),
                expected: least.Value,
                actual: size);
            return Dim.Unknown;
        }

        return Calculation.Of(size, "output_size");
    }
}

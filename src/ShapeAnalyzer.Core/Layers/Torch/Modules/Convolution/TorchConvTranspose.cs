using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// ConvTranspose1d, ConvTranspose2d, ConvTranspose3d. https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
/// </summary>
internal sealed class TorchConvTranspose(int axes, Signature signature) : TorchConvolution(axes, $"ConvTranspose{axes}d", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _padding = signature.Numbers("padding", axes, Dim.Zero);
    private readonly Parameter<ImmutableArray<Dim>> _outputPadding = signature.Numbers("output_padding", axes, Dim.Zero);

    // Given at the call, not to the constructor.
    private readonly Parameter<NumberList> _outputSize = signature.NumberList("output_size");

    // True: as in TorchSharp 0.107, the first output padding holds for all axes.
    private readonly Parameter<bool?> _usesFirstOutputPadding = signature.Switch("uses_first_output_padding", false);

    public override void CheckArguments(LayerCall call)
    {
        base.CheckArguments(call);
        TorchSpatial.CheckEach(call, _padding, 0);
        TorchSpatial.CheckEach(call, _outputPadding, 0);
        if (call.Get(PaddingMode) is { } mode and not "zeros")
        {
            call.Fail(Rules.Argument, $"can only pad with zeros but has the padding mode {mode}", PaddingMode);
        }
    }

    protected override ImmutableArray<Dim> Weight(Dim inChannels, Dim outChannels, Dim groups) => ImmutableArray.Create(inChannels, outChannels.FloorDiv(groups));

    protected override IEnumerable<Dim> Applications(LayerCall call, Calculation[] places) =>
        Enumerable.Range(0, Axes).Select(axis => TorchSpatial.Size(call, Axes, axis));

    protected override Calculation Places(LayerCall call, int axis, Window window)
    {
        var padding = call.Get(_padding)[axis];
        Calculation input = TorchSpatial.Size(call, Axes, axis);
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

    protected override IEnumerable<Calculation> Checked(LayerCall call, Calculation[] places)
    {
        CheckOutput(call, places);
        return places.Select(place => Dim.Zero.IsAtLeast(place.Value) == true ? Dim.Unknown : place);
    }

    // A single size of 0 is not always refused, so that nothing is said of it.
    private void CheckOutput(LayerCall call, Calculation[] places)
    {
        var empty = Enumerable.Range(0, Axes).Where(axis => Dim.Zero.IsAtLeast(places[axis].Value) == true).ToList();
        if (empty.Count < 2 && !empty.Any(axis => Dim.Of(-1).IsAtLeast(places[axis].Value) == true))
        {
            return;
        }

        var worst = empty[0];
        call.Fail(
            Rules.OutputTooSmall,
            $"would give {places[worst].Value} ({places[worst]}) along axis {TorchSpatial.AxisOf(call, Axes, worst)}",
            _padding,
            worst,
            axis: TorchSpatial.AxisOf(call, Axes, worst));
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
        if (outputSize.IsUnknown || outputSize.Items.Length < Axes)
        {
            return Dim.Unknown;
        }

        var size = outputSize.Items[outputSize.Items.Length - Axes + axis];
        if (size.IsAtLeast(least.Value) == false || size.IsAtLeast(least.Value + stride) == true)
        {
            call.Fail(
                Rules.Argument,
                $"can give between {least.Value} and {least.Value + stride - 1} along axis {TorchSpatial.AxisOf(call, Axes, axis)} but is asked for {size}",
                _outputSize,
                axis,
                axis: TorchSpatial.AxisOf(call, Axes, axis),
                expected: least.Value,
                actual: size);
            return Dim.Unknown;
        }

        return Calculation.Of(size, "output_size");
    }
}

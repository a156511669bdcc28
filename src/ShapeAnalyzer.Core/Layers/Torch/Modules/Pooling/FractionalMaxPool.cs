using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// FractionalMaxPool2d and 3d: the output's size is given, or its share of the input's.
/// https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html
/// </summary>
internal sealed class FractionalMaxPool(string name, int axes, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _outputSize = signature.OptionalNumbers("output_size", axes);
    private readonly Parameter<Value?> _outputRatio = signature.Anything("output_ratio");

    public override void CheckArguments(LayerCall call)
    {
        var (hasSize, hasRatio) = (!call.Get(_outputSize).IsDefault, call.Get(_outputRatio) is not (null or NullValue));
        if (hasSize == hasRatio && call.Get(_outputRatio) is not UnknownValue)
        {
            call.Fail(Rules.Argument, $"needs either an output_size or an output_ratio but has {(hasSize ? "both" : "neither")}", _outputSize);
        }

        TorchSpatial.CheckEach(call, _kernelSize, 1);
        TorchSpatial.CheckEach(call, _outputSize, 0);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        var hasRatio = call.Get(_outputSize).IsDefault;
        if (axes == 3 && hasRatio ? TorchRules.HasRank(call, "5 axes", 5) : TorchSpatial.HasRank(call, axes))
        {
            TorchSpatial.CheckNotEmpty(call, axes);
            TorchSpatial.Output(call, axes, Enumerable.Range(0, axes).Select(axis => Places(call, axis)).ToArray());
        }
    }

    private Calculation Places(LayerCall call, int axis)
    {
        var (input, kernel) = (TorchSpatial.Size(call, axes, axis), call.Get(_kernelSize)[axis]);
        var size = call.Get(_outputSize) is { IsDefault: false } given ? Calculation.Of(given[axis], "output_size") : Share(call, input, axis);
        var least = size.Value + kernel - (axes == 3 ? 0 : 1);
        if (least.IsAtLeast(input + 1) == true)
        {
            call.Fail(
                Rules.WindowTooLarge,
                $"needs at least {least} for {size.Value} windows of {kernel} but receives {input} along axis {TorchSpatial.AxisOf(call, axes, axis)}",
                _kernelSize,
                axis,
                axis: TorchSpatial.AxisOf(call, axes, axis),
                expected: least,
                actual: input);
        }

        return size;
    }

    private Calculation Share(LayerCall call, Dim input, int axis)
    {
        var ratio = call.Get(_outputRatio) switch
        {
            ListValue { Items: var items } => items.Length == axes ? TorchParameters.ReadReal(items[axis]) : items.Length == 1 ? TorchParameters.ReadReal(items[0]) : null,
            { } value => TorchParameters.ReadReal(value),
            null => null,
        };
        return ratio is { } share && input.Value is { } size ? Calculation.Of((long)(size * share), "share of the input") : Dim.Unknown;
    }
}

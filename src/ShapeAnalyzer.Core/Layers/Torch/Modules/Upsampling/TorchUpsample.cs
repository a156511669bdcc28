namespace ShapeAnalyzer.Core;

/// <summary>
/// Upsample and interpolate: the spatial sizes are given, or what they are multiplied by.
/// https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html
/// </summary>
internal sealed class TorchUpsample(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _size = signature.NumberList("size");
    private readonly Parameter<Value?> _scaleFactor = signature.Anything("scale_factor");
    private readonly Parameter<string?> _mode = signature.Word("mode", "nearest");
    private readonly Parameter<Value?> _alignCorners = signature.Anything("align_corners");

    public override void CheckArguments(LayerCall call)
    {
        var (size, scale) = (call.Get(_size), call.Get(_scaleFactor));
        var hasScale = scale is not (null or NullValue);
        if (scale is not UnknownValue && !size.IsUnknown && size.IsAbsent != hasScale)
        {
            call.Fail(Rules.Argument, $"needs either a size or a scale_factor but has {(hasScale ? "both" : "neither")}", _size);
        }

        // False is refused as well as true.
        if (call.Get(_alignCorners) is FlagValue && call.Get(_mode) is ("nearest" or "area"))
        {
            call.Fail(Rules.Argument, $"can only align corners when it interpolates linearly or cubically, but its mode is {call.Get(_mode)}", _alignCorners);
        }
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsFirst;

    public override void Infer(LayerCall call)
    {
        var fits = Axes(call.Get(_mode)) is { } axes
            ? TorchRules.HasRank(call, $"{axes + 2} axes", axes + 2)
            : TorchRules.HasRank(call, "3 to 5 axes", 3, 4, 5);
        if (!fits || !call.Input.HasRank)
        {
            return;
        }

        var count = call.Input.Rank - 2;
        TorchSpatial.Output(call, count, Enumerable.Range(0, count).Select(axis => Size(call, count, axis)).ToArray());
    }

    private static int? Axes(string? mode) => mode switch
    {
        "linear" => 1,
        "bilinear" or "bicubic" => 2,
        "trilinear" => 3,
        _ => null,
    };

    private Calculation Size(LayerCall call, int count, int axis)
    {
        var size = call.Get(_size);
        if (!size.IsAbsent)
        {
            return size.IsUnknown ? Dim.Unknown
                : HasCount(call, size.Items.Length, count, axis, _size) ? Calculation.Of(size.Items[axis], "size")
                : Dim.Unknown;
        }

        if (call.Get(_scaleFactor) is not ListValue { Items: var factors } || !HasCount(call, factors.Length, count, axis, _scaleFactor))
        {
            return Dim.Unknown;
        }

        var input = TorchSpatial.Size(call, count, axis);
        return factors[axis] switch
        {
            SizeValue { Dim: var whole } => Calculation.Of(input) * whole,
            RealValue { Real: var factor } when input.Value is { } known => Calculation.Of((long)Math.Floor(known * factor), "scaled"),
            RealValue { Real: var factor } when Math.Floor(factor) == factor => Calculation.Of(input) * (long)factor,
            _ => Dim.Unknown,
        };
    }

    // Reported once, at the first axis.
    private static bool HasCount(LayerCall call, int given, int count, int axis, Parameter at)
    {
        if (given != count && axis == 0)
        {
            call.Fail(Rules.Rank, $"needs {count} values in {at.Name} for {call.Input} but has {given}", at, expected: count, actual: given);
        }

        return given == count;
    }
}

namespace ShapeAnalyzer.Core.Tests.Keras.Naive;

/// <summary>
/// Shapes and parameters found the slow way: by sliding windows, laying out blocks and counting. They share nothing with
/// the engine's formulas. Null: the layer cannot be.
/// </summary>
internal static class NaiveRules
{
    /// <summary>The layers there is a naive rule for.</summary>
    public static IReadOnlyDictionary<string, Func<NaiveCall, (long[] Output, long Parameters)?>> All { get; } = Make();

    private static Dictionary<string, Func<NaiveCall, (long[] Output, long Parameters)?>> Make()
    {
        var rules = new Dictionary<string, Func<NaiveCall, (long[] Output, long Parameters)?>>
        {
            ["Dense"] = Dense,
            ["Embedding"] = call => ([.. call.Input, call.Number("output_dim")], call.Number("input_dim") * call.Number("output_dim")),
            ["SimpleRNN"] = call => Recurrent(call, gates: 1, biases: 1, states: 1),
            ["GRU"] = call => Recurrent(call, gates: 3, biases: call.Flag("reset_after", true) ? 2 : 1, states: 1),
            ["LSTM"] = call => Recurrent(call, gates: 4, biases: 1, states: 2),
        };
        foreach (var axes in Enumerable.Range(1, 3))
        {
            rules[$"Conv{axes}D"] = call => Conv(call, axes);
            rules[$"Conv{axes}DTranspose"] = call => ConvTranspose(call, axes);
            rules[$"MaxPooling{axes}D"] = call => Pooling(call, axes);
            rules[$"AveragePooling{axes}D"] = call => Pooling(call, axes);
            rules[$"Cropping{axes}D"] = call => Margins(call, axes, "cropping", axes == 2 ? 0 : 1, -1);
            rules[$"ZeroPadding{axes}D"] = call => Margins(call, axes, "padding", 1, 1);
            rules[$"UpSampling{axes}D"] = call => (Spatial(call, axes, call.Numbers("size", axes, 2).Select((size, axis) => Size(call, axes, axis) * size)), 0);
        }

        foreach (var axes in Enumerable.Range(1, 2))
        {
            rules[$"DepthwiseConv{axes}D"] = call => Depthwise(call, axes);
            rules[$"SeparableConv{axes}D"] = call => Separable(call, axes);
        }

        return rules;
    }

    private static (long[] Output, long Parameters)? Dense(NaiveCall call)
    {
        var (units, features) = (call.Number("units"), call.Input[^1]);
        return ([.. call.Input[..^1], units], Count(features, units) + Bias(call, units));
    }

    private static (long[] Output, long Parameters)? Recurrent(NaiveCall call, int gates, int biases, int states)
    {
        var (units, features) = (call.Number("units"), call.Input[2]);
        var parameters = 0L;
        for (var gate = 0; gate < gates; gate++)
        {
            parameters += Count(features, units) + Count(units, units) + (biases * Bias(call, units));
        }

        // The states would be further outputs.
        _ = states;
        return call.Flag("return_state", false) ? null
            : (call.Flag("return_sequences", false) ? [call.Input[0], call.Input[1], units] : [call.Input[0], units], parameters);
    }

    private static (long[] Output, long Parameters)? Conv(NaiveCall call, int axes)
    {
        var (filters, groups, channels, kernel) = (call.Number("filters"), call.Number("groups"), Channels(call, axes), call.Numbers("kernel_size", axes));
        return filters % groups != 0 || channels % groups != 0 || Slide(call, axes, kernel, call.Numbers("strides", axes), call.Numbers("dilation_rate", axes)) is not { } places
            ? null
            : (Spatial(call, axes, places, filters), Count([.. kernel, channels / groups, filters]) + Bias(call, filters));
    }

    private static (long[] Output, long Parameters)? Depthwise(NaiveCall call, int axes)
    {
        var (multiplier, channels, kernel) = (call.Number("depth_multiplier"), Channels(call, axes), call.Numbers("kernel_size", axes));
        return Slide(call, axes, kernel, call.Numbers("strides", axes), call.Numbers("dilation_rate", axes)) is not { } places
            ? null
            : (Spatial(call, axes, places, channels * multiplier), Count([.. kernel, channels, multiplier]) + Bias(call, channels * multiplier));
    }

    private static (long[] Output, long Parameters)? Separable(NaiveCall call, int axes)
    {
        var (filters, multiplier, channels, kernel) = (call.Number("filters"), call.Number("depth_multiplier"), Channels(call, axes), call.Numbers("kernel_size", axes));
        return Slide(call, axes, kernel, call.Numbers("strides", axes), call.Numbers("dilation_rate", axes)) is not { } places
            ? null
            : (Spatial(call, axes, places, filters), Count([.. kernel, channels, multiplier]) + Count(channels * multiplier, filters) + Bias(call, filters));
    }

    private static (long[] Output, long Parameters)? ConvTranspose(NaiveCall call, int axes)
    {
        var (filters, channels, kernel) = (call.Number("filters"), Channels(call, axes), call.Numbers("kernel_size", axes));
        var (strides, dilation, outputPadding) = (call.Numbers("strides", axes), call.Numbers("dilation_rate", axes), call.NumbersOrNull("output_padding", axes));
        if (strides.Any(stride => stride > 1) && dilation.Any(rate => rate > 1))
        {
            return null;
        }

        var sizes = new long[axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var extent = Extent(kernel[axis], dilation[axis]);
            if (outputPadding?[axis] >= strides[axis])
            {
                return null;
            }

            // Each input cell lays a block; the blocks begin a stride apart.
            var same = call.Word("padding", "valid") == "same";
            var covered = 0L;
            for (var cell = 0L; cell < Size(call, axes, axis); cell++)
            {
                var block = outputPadding is not null ? extent : same ? strides[axis] : Math.Max(extent, strides[axis]);
                covered = (cell * strides[axis]) + block;
            }

            sizes[axis] = covered + (outputPadding?[axis] ?? 0) - (outputPadding is not null && same ? 2 * (extent / 2) : 0);
        }

        return (Spatial(call, axes, sizes, filters), Count([.. kernel, channels, filters]) + Bias(call, filters));
    }

    private static (long[] Output, long Parameters)? Pooling(NaiveCall call, int axes)
    {
        var window = call.Numbers("pool_size", axes, 2);
        return Slide(call, axes, window, call.NumbersOrNull("strides", axes) ?? window, Enumerable.Repeat(1L, axes).ToArray()) is { } places
            ? (Spatial(call, axes, places), 0)
            : null;
    }

    private static (long[] Output, long Parameters)? Margins(NaiveCall call, int axes, string name, long absent, int sign)
    {
        var sizes = call.Margins(name, axes, absent).Select((margin, axis) => Size(call, axes, axis) + (sign * (margin.Before + margin.After))).ToArray();
        return sizes.All(size => size > 0) ? (Spatial(call, axes, sizes), 0) : null;
    }

    // The window goes on while it is inside; with padding, while it begins inside.
    private static long[]? Slide(NaiveCall call, int axes, long[] kernel, long[] strides, long[] dilation)
    {
        if (strides.Any(stride => stride > 1) && dilation.Any(rate => rate > 1))
        {
            return null;
        }

        var places = new long[axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var needed = call.Word("padding", "valid") == "valid" ? Extent(kernel[axis], dilation[axis]) : 1;
            for (var start = 0L; start + needed <= Size(call, axes, axis); start += strides[axis])
            {
                places[axis]++;
            }
        }

        return places.Contains(0) ? null : places;
    }

    // From a window's first cell to its last.
    private static long Extent(long kernel, long dilation)
    {
        var last = 0L;
        for (var cell = 1; cell < kernel; cell++)
        {
            last += dilation;
        }

        return last + 1;
    }

    private static long Count(params long[] sizes) => sizes.Aggregate(1L, (product, size) => product * size);

    private static long Bias(NaiveCall call, long size) => call.Flag("use_bias", true) ? size : 0;

    private static bool IsChannelsFirst(NaiveCall call) => call.Word("data_format", "channels_last") == "channels_first";

    private static long Channels(NaiveCall call, int axes) => call.Input[IsChannelsFirst(call) ? 1 : axes + 1];

    private static long Size(NaiveCall call, int axes, int axis) => axes + 2 == call.Input.Length ? call.Input[IsChannelsFirst(call) ? axis + 2 : axis + 1] : throw new ArgumentException("rank");

    private static long[] Spatial(NaiveCall call, int axes, IEnumerable<long> sizes, long? channels = null) => IsChannelsFirst(call)
        ? [call.Input[0], channels ?? Channels(call, axes), .. sizes]
        : [call.Input[0], .. sizes, channels ?? Channels(call, axes)];
}

using System.Numerics;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>Layers with a window, counted by sliding it (or, where that would take for ever, by one division).</summary>
internal static class CountedWindows
{
    private const int MostSteps = 10_000;

    private static readonly Func<Random, BigInteger[], bool, CountedLayer>[] Layers = [Convolution, Convolution, Pooling, Transposed, Margins, UpSampling, Global];

    public static CountedLayer Next(Random random, BigInteger[] shape) => Layers[random.Next(Layers.Length)](random, shape, random.Next(4) == 0);

    /// <summary>How often a window fits: by sliding it along.</summary>
    public static BigInteger Places(BigInteger size, BigInteger extent, BigInteger stride)
    {
        if (size - extent > MostSteps * stride)
        {
            return ((size - extent) / stride) + 1;
        }

        var places = BigInteger.Zero;
        for (var start = BigInteger.Zero; start + extent <= size; start += stride)
        {
            places++;
        }

        return places;
    }

    private static CountedLayer Convolution(Random random, BigInteger[] shape, bool first)
    {
        var (axes, (channels, sizes)) = (shape.Length - 1, Split(shape, first));
        var (kernel, same, strided) = (Each(random, axes, 5), random.Next(2) == 0, random.Next(2) == 0);
        var (strides, dilation) = (strided ? Each(random, axes, 3) : Ones(axes), !strided && random.Next(2) == 0 ? Each(random, axes, 3) : Ones(axes));
        var bias = random.Next(3) > 0;
        var places = sizes.Select((size, axis) => same ? Places(size, 1, strides[axis]) : Places(size, (dilation[axis] * (kernel[axis] - 1)) + 1, strides[axis])).ToArray();
        var isDepthwise = axes < 3 && random.Next(4) == 0;
        BigInteger filters = isDepthwise ? random.Next(1, 4) : CountedRules.Size(random);
        BigInteger groups = !isDepthwise && random.Next(4) == 0 ? random.Next(1, 5) : 1;
        var window = CountedRules.Product(kernel);
        var output = isDepthwise ? channels * filters : filters;
        var parameters = (window * channels / (isDepthwise ? 1 : groups) * filters) + (bias ? output : 0);
        var cannotBe = places.Any(place => place.IsZero) || !(channels % groups).IsZero || !(filters % groups).IsZero;
        var attribute = isDepthwise ? $"DepthwiseConv{axes}D({List(kernel)}, DepthMultiplier = {filters}" : $"Conv{axes}D({filters}, {List(kernel)}, Groups = {groups}";
        return new(
            $"{attribute}, Strides = {List(strides)}, DilationRate = {List(dilation)}{(same ? ", Padding = Padding.Same" : string.Empty)}, UseBias = {(bias ? "true" : "false")}{Format(first)})",
            cannotBe ? null : Join(output, places, first),
            parameters);
    }

    private static CountedLayer Pooling(Random random, BigInteger[] shape, bool first)
    {
        var (axes, (channels, sizes)) = (shape.Length - 1, Split(shape, first));
        var (window, same) = (Each(random, axes, 4), random.Next(2) == 0);
        var strides = random.Next(2) == 0 ? window : Each(random, axes, 3);
        var places = sizes.Select((size, axis) => Places(size, same ? 1 : window[axis], strides[axis])).ToArray();
        return new(
            $"{(random.Next(2) == 0 ? "Max" : "Average")}Pooling{axes}D({string.Join(", ", window)}, Strides = {List(strides)}{(same ? ", Padding = Padding.Same" : string.Empty)}{Format(first)})",
            places.Any(place => place.IsZero) ? null : Join(channels, places, first));
    }

    // Every cell lays a block, and the blocks begin a stride apart; gaps between smaller blocks belong to them.
    private static CountedLayer Transposed(Random random, BigInteger[] shape, bool first)
    {
        var (axes, (channels, sizes)) = (shape.Length - 1, Split(shape, first));
        var (kernel, strides, same) = (Each(random, axes, 5), Each(random, axes, 3), random.Next(2) == 0);
        BigInteger filters = CountedRules.Size(random);
        var covered = sizes.Select((size, axis) => ((size - 1) * strides[axis]) + (same ? strides[axis] : BigInteger.Max(kernel[axis], strides[axis])));
        return new(
            $"Conv{axes}DTranspose({filters}, {List(kernel)}, Strides = {List(strides)}{(same ? ", Padding = Padding.Same" : string.Empty)}{Format(first)})",
            Join(filters, [.. covered], first),
            (CountedRules.Product(kernel) * channels * filters) + filters);
    }

    private static CountedLayer Margins(Random random, BigInteger[] shape, bool first)
    {
        var axes = shape.Length - 1;
        var isPadding = random.Next(2) == 0;

        // One-dimensional ones take no data format.
        first &= axes > 1;
        var (channels, sizes) = Split(shape, first);
        var margins = Enumerable.Range(0, 2 * axes).Select(_ => (BigInteger)(isPadding ? CountedRules.Size(random, 6) : random.Next(5))).ToArray();
        var left = sizes.Select((size, axis) => size + ((isPadding ? 1 : -1) * (margins[2 * axis] + margins[(2 * axis) + 1]))).ToArray();
        return new(
            $"{(isPadding ? "ZeroPadding" : "Cropping")}{axes}D({string.Join(", ", margins)}{Format(first)})",
            left.Any(size => size <= 0) ? null : Join(channels, left, first));
    }

    private static CountedLayer UpSampling(Random random, BigInteger[] shape, bool first)
    {
        var axes = shape.Length - 1;
        first &= axes > 1;
        var (channels, sizes) = Split(shape, first);
        var factors = axes == 1 ? [CountedRules.Size(random, 4)] : Each(random, axes, 4);
        return new($"UpSampling{axes}D({(axes == 1 ? "Size = " : string.Empty)}{string.Join(", ", factors)}{Format(first)})", Join(channels, [.. sizes.Select((size, axis) => size * factors[axis])], first));
    }

    private static CountedLayer Global(Random random, BigInteger[] shape, bool first)
    {
        var (axes, (channels, sizes)) = (shape.Length - 1, Split(shape, first));
        var keep = random.Next(2) == 0;
        return new(
            $"Global{(random.Next(2) == 0 ? "Max" : "Average")}Pooling{axes}D(Keepdims = {(keep ? "true" : "false")}{Format(first)})",
            keep ? Join(channels, [.. sizes.Select(_ => BigInteger.One)], first) : [channels]);
    }

    private static (BigInteger Channels, BigInteger[] Sizes) Split(BigInteger[] shape, bool first) => first ? (shape[0], shape[1..]) : (shape[^1], shape[..^1]);

    private static BigInteger[] Join(BigInteger channels, BigInteger[] sizes, bool first) => first ? [channels, .. sizes] : [.. sizes, channels];

    private static BigInteger[] Each(Random random, int axes, int most) =>
        [.. Enumerable.Range(0, axes).Select(_ => random.Next(60) == 0 ? (BigInteger)CountedRules.Size(random) : random.Next(1, most + 1))];

    private static BigInteger[] Ones(int axes) => [.. Enumerable.Repeat(BigInteger.One, axes)];

    private static string List(BigInteger[] numbers) => $"[{string.Join(", ", numbers)}]";

    private static string Format(bool first) => first ? ", DataFormat = DataFormat.ChannelsFirst" : string.Empty;
}

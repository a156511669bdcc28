using System.Globalization;
using System.Numerics;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>Random layers behind a shape (without the batch), counted in numbers without bounds, from Keras's documentation alone.</summary>
internal static class CountedRules
{
    private static readonly Func<Random, BigInteger[], CountedLayer>[] Any =
    [
        Dense, Flatten, Reshape, BatchNormalization, LayerNormalization, Kept, Embedding, Permute,
    ];

    public static CountedLayer Next(Random random, BigInteger[] shape) => (shape.Length, random.Next(3)) switch
    {
        (2 or 3 or 4, > 0) => CountedWindows.Next(random, shape),
        (1, 1) => RepeatVector(random, shape),
        (2, 0) => random.Next(2) == 0 ? Recurrent(random, shape) : Any[random.Next(Any.Length)](random, shape),
        _ => Any[random.Next(Any.Length)](random, shape),
    };

    /// <summary>A size that people write, or (rarely) the largest there is.</summary>
    public static int Size(Random random, int usual = 40) =>
        random.Next(25) == 0 ? int.MaxValue : random.Next(12) == 0 ? random.Next(1_000, 5_000_000) : random.Next(1, usual);

    public static BigInteger Product(IEnumerable<BigInteger> sizes) => sizes.Aggregate(BigInteger.One, (product, size) => product * size);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static CountedLayer Dense(Random random, BigInteger[] shape)
    {
        var (units, bias) = (Size(random), random.Next(4) > 0);
        return new(Text($"Dense({units}, UseBias = {(bias ? "true" : "false")})"), [.. shape[..^1], units], (shape[^1] * units) + (bias ? units : 0));
    }

    private static CountedLayer Flatten(Random random, BigInteger[] shape) => new("Flatten", [Product(shape)]);

    // The same elements in another order of sizes, one of them perhaps to be found; sometimes one too many.
    private static CountedLayer Reshape(Random random, BigInteger[] shape)
    {
        var target = shape.OrderBy(_ => random.Next()).ToList();
        if (target.Count > 1 && random.Next(2) == 0 && target[0] * target[1] <= int.MaxValue)
        {
            target[0] *= target[1];
            target.RemoveAt(1);
        }

        var found = random.Next(3) == 0 ? random.Next(target.Count) : -1;
        var isWrong = found < 0 && random.Next(6) == 0 && target[0] < int.MaxValue;
        if (isWrong)
        {
            target[0]++;
        }

        if (target.Where((_, i) => i != found).Any(size => size > int.MaxValue))
        {
            return Flatten(random, shape);
        }

        return new($"Reshape({string.Join(", ", target.Select((size, i) => i == found ? "-1" : size.ToString(CultureInfo.InvariantCulture)))})", isWrong ? null : [.. target]);
    }

    private static CountedLayer Permute(Random random, BigInteger[] shape)
    {
        var order = Enumerable.Range(1, shape.Length).OrderBy(_ => random.Next()).ToArray();
        return new($"Permute({string.Join(", ", order)})", [.. order.Select(axis => shape[axis - 1])]);
    }

    private static CountedLayer BatchNormalization(Random random, BigInteger[] shape)
    {
        var (center, scale, axis) = (random.Next(2), random.Next(2), random.Next(3) == 0 ? random.Next(1, shape.Length + 1) : -1);
        var size = axis < 0 ? shape[^1] : shape[axis - 1];
        return new(Text($"BatchNormalization(Axis = {axis}, Center = {(center > 0 ? "true" : "false")}, Scale = {(scale > 0 ? "true" : "false")})"), shape, size * (2 + center + scale));
    }

    private static CountedLayer LayerNormalization(Random random, BigInteger[] shape) => new("LayerNormalization", shape, 2 * shape[^1]);

    private static CountedLayer Kept(Random random, BigInteger[] shape)
    {
        string[] layers = ["ReLU", "Dropout(0.5)", "Activation(\"tanh\")", "LeakyReLU", "GaussianNoise(0.1)", "Identity", "Softmax", "UnitNormalization"];
        return new(layers[random.Next(layers.Length)], shape);
    }

    private static CountedLayer Embedding(Random random, BigInteger[] shape)
    {
        var (words, features) = (Size(random, 1_000), Size(random));
        return new(Text($"Embedding({words}, {features})"), [.. shape, features], (BigInteger)words * features);
    }

    private static CountedLayer RepeatVector(Random random, BigInteger[] shape)
    {
        var count = Size(random);
        return new(Text($"RepeatVector({count})"), [count, .. shape]);
    }

    private static CountedLayer Recurrent(Random random, BigInteger[] shape)
    {
        var (units, sequences, both) = ((BigInteger)Size(random), random.Next(2) == 0, random.Next(4) == 0 ? 2 : 1);
        var (name, gates, biases) = random.Next(3) switch { 0 => ("LSTM", 4, 1), 1 => ("GRU", 3, 2), _ => ("SimpleRNN", 1, 1) };
        var parameters = both * gates * ((shape[1] * units) + (units * units) + (biases * units));
        BigInteger[] output = sequences ? [shape[0], both * units] : [both * units];
        return new(Text($"{name}({units}, ReturnSequences = {(sequences ? "true" : "false")}, Bidirectional = {(both == 2 ? "true" : "false")})"), output, parameters);
    }
}

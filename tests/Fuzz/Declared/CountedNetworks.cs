using System.Globalization;
using System.Numerics;
using System.Text;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>
/// Layers in order until one cannot be. All shapes and parameters must be those that are counted here; there must be an
/// error exactly at the layer that cannot be, and one where a number exceeds 64 bits.
/// </summary>
internal static class CountedNetworks
{
    private static readonly BigInteger Largest = long.MaxValue;

    public static FuzzInput Make(Random random, int number)
    {
        var shape = Shape(random);
        var text = new StringBuilder($"using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n[Network]\n[Input({string.Join(", ", shape)})]\n");
        var layers = new List<CountedLayer>();
        var count = random.Next(1, 10);
        for (var i = 0; i < count; i++)
        {
            var layer = CountedRules.Next(random, shape);
            layers.Add(layer);
            text.Append(CultureInfo.InvariantCulture, $"[{(layer.Attribute.EndsWith(')') ? layer.Attribute[..^1] + ", " : layer.Attribute + "(")}Name = \"l{i}\")]\n");
            if (layer.Output is null || IsTooLarge(layer))
            {
                break;
            }

            shape = layer.Output;
        }

        return new($"{layers.Count} layers", text.Append("public partial class Net { }\n").ToString(), outcome => Complain(layers, outcome));
    }

    private static BigInteger[] Shape(Random random)
    {
        var sizes = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (BigInteger)random.Next(1, 40)).ToArray();
        if (random.Next(6) == 0)
        {
            sizes[random.Next(sizes.Length)] = random.Next(2) == 0 ? int.MaxValue : random.Next(1_000, 3_000_000);
        }

        return sizes;
    }

    private static bool IsTooLarge(CountedLayer layer) =>
        layer.Parameters > Largest || layer.Output!.Aggregate(BigInteger.One, (product, size) => product * size) > Largest;

    private static string? Complain(List<CountedLayer> layers, Outcome outcome)
    {
        if (!outcome.UserErrors.IsEmpty)
        {
            return $"the source does not compile: {outcome.UserErrors[0]}";
        }

        var errors = outcome.Findings.Where(finding => finding.Id[3] is '0' or '1').ToList();
        var last = layers[^1];
        var cannotBe = last.Output is null;
        if (!cannotBe && !IsTooLarge(last) && errors.Count > 0)
        {
            return $"an error that is none: {errors[0].GetMessage(CultureInfo.InvariantCulture)}";
        }

        if (cannotBe && errors.Count == 0)
        {
            return $"nothing is said of '{last.Attribute}'";
        }

        if (!cannotBe && IsTooLarge(last) && errors.All(error => error.Id != "SHP1010"))
        {
            return $"nothing is said of the overflow in '{last.Attribute}'";
        }

        var file = GeneratedFile.Read(outcome.Generated.Select(file => file.Text).FirstOrDefault(string.Empty));
        return layers.Select((layer, i) => cannotBe || IsTooLarge(last) ? i == layers.Count - 1 ? null : Complain(layer, i, file) : Complain(layer, i, file)).FirstOrDefault(complaint => complaint is not null)
            ?? (cannotBe || IsTooLarge(last) ? null : ComplainOfTotal(layers, file));
    }

    private static string? Complain(CountedLayer layer, int index, GeneratedFile file)
    {
        if (file[$"l{index}"] is not { } generated)
        {
            return $"l{index} ({layer.Attribute}) is not in the generated file";
        }

        var isWritable = layer.Output!.All(size => size <= int.MaxValue);
        if (isWritable && (generated.OutputShape is not { } shape || !shape.Select(size => (BigInteger)size).SequenceEqual(layer.Output!)))
        {
            return $"l{index} ({layer.Attribute}) gives {string.Join("x", layer.Output!)}, not {string.Join("x", generated.OutputShape ?? [])}";
        }

        return generated.Parameters == (long)layer.Parameters ? null : $"l{index} ({layer.Attribute}) has {layer.Parameters} parameters, not {generated.Parameters}";
    }

    private static string? ComplainOfTotal(List<CountedLayer> layers, GeneratedFile file)
    {
        var total = layers.Aggregate(BigInteger.Zero, (sum, layer) => sum + layer.Parameters);
        return total <= Largest ? file.Total == (long)total ? null : $"{total} parameters, not {file.Total}"
            : file.Total is null ? null : $"{total} parameters do not fit, but there are {file.Total}";
    }
}

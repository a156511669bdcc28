using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Fuzz;

/// <summary>What must hold of any generated file: its numbers agree with each other, computed without bounds.</summary>
internal static partial class GeneratedNumbers
{
    public static string? Complain(Outcome outcome) => outcome.Generated.Select(file => Complain(file.Text)).FirstOrDefault(complaint => complaint is not null);

    private static string? Complain(string text)
    {
        if (NegativePattern().Match(text) is { Success: true } negative)
        {
            return $"a negative constant: {negative.Value}";
        }

        foreach (Match constant in FormulaPattern().Matches(text))
        {
            if (Value(constant.Groups["formula"].Value) is { } value && value.ToString(CultureInfo.InvariantCulture) != constant.Groups["value"].Value)
            {
                return $"a formula does not give its constant: {constant.Groups["value"].Value} = {constant.Groups["formula"].Value}";
            }
        }

        var file = GeneratedFile.Read(text);
        if (file.Total is { } total && file.Trainable is { } trainable && file.NonTrainable is { } other && total != trainable + other)
        {
            return $"{total} parameters are not {trainable} and {other}";
        }

        return file.Layers.Select(Complain).FirstOrDefault(complaint => complaint is not null);
    }

    private static string? Complain(GeneratedLayer layer)
    {
        if (layer.OutputShape is { } shape && layer.OutputSize is { } size && shape.All(axis => axis >= 0) && Product(shape) != size)
        {
            return $"{layer.Name} has {size} elements, but the shape {string.Join("x", shape)}";
        }

        var weights = layer.Weights.Where(weight => weight.All(axis => axis >= 0)).Aggregate(BigInteger.Zero, (sum, weight) => sum + Product(weight));
        return layer.Parameters is { } parameters && weights > parameters
            ? $"{layer.Name} has {parameters} parameters, but weights of {weights}"
            : null;
    }

    private static BigInteger Product(long[] sizes) => sizes.Aggregate(BigInteger.One, (product, size) => product * size);

    // Null where it has names in it.
    private static long? Value(string formula)
    {
        try
        {
            return NamePattern().IsMatch(FunctionPattern().Replace(formula, string.Empty)) ? null : FormulaParser.Evaluate(formula);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"const \w+ \w+ = -\d+;")]
    private static partial Regex NegativePattern();

    [GeneratedRegex(@": (?<value>\d+) = (?<formula>[^\n]+)\.</summary>")]
    private static partial Regex FormulaPattern();

    [GeneratedRegex(@"\b(floor|ceil|min|max)\(")]
    private static partial Regex FunctionPattern();

    [GeneratedRegex(@"[A-Za-z_?]")]
    private static partial Regex NamePattern();
}

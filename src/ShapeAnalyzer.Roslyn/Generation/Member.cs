using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>One generated constant or property with its documentation.</summary>
/// <param name="Type"><c>string</c>, <c>int</c>, <c>long</c> or <c>int[]</c>.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The C# expression.</param>
/// <param name="Documentation">What it is and why it has that value.</param>
internal sealed record Member(string Type, string Name, string Value, string Documentation)
{
    /// <summary>A constant, or null where the number is unknown or does not fit its type.</summary>
    public static Member? Constant(string type, string name, Calculation number, string what)
    {
        var largest = type == "int" ? int.MaxValue : long.MaxValue;
        return number.Value.Value is { } value && value >= 0 && value <= largest
            ? new(type, name, value.ToString(CultureInfo.InvariantCulture), $"{what}: {Why(number)}.")
            : null;
    }

    /// <summary>A shape without the batch as a new array, or null where a size does not fit.</summary>
    public static Member? Shape(string name, IReadOnlyList<Dim>? sizes, string what)
    {
        if (sizes is null || sizes.Any(size => size.Value is < 0 or > int.MaxValue))
        {
            return null;
        }

        var values = string.Join(", ", sizes.Select(size => size.Value?.ToString(CultureInfo.InvariantCulture) ?? "-1"));
        return new(
            "int[]",
            name,
            values.Length == 0 ? "new int[0]" : $"new int[] {{ {values} }}",
            $"{what}: {ShapeText.Tuple(sizes)}{(sizes.Any(size => !size.IsKnown) ? ", -1 where it is open" : string.Empty)}. A new array at each call.");
    }

    // "26 = floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1", or "32 (filters)" for a number that was not computed.
    private static string Why(Calculation number) =>
        number.Formula is { } formula ? $"{number.Value} = {formula}"
        : number.Origin is { } origin ? $"{number.Value} ({origin})"
        : $"{number.Value}";
}

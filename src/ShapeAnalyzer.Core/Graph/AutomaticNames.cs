using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Core;

/// <summary>The names that Keras gives to layers that have none.</summary>
internal sealed class AutomaticNames(SummaryStyle style)
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>
    /// The next name for a class: Keras 2 counts from 1 (<c>dense_1</c>, <c>dense_2</c>), Keras 3 starts without
    /// a number (<c>dense</c>, <c>dense_1</c>).
    /// </summary>
    public string Next(string prefix)
    {
        _used.TryGetValue(prefix, out var count);
        _used[prefix] = count + 1;
        var number = style == SummaryStyle.Keras3 ? count : count + 1;
        return number == 0 ? prefix : string.Concat(prefix, "_", number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The name of a layer: the given one, or the next of its class. In Keras 3 layers inside it take theirs too.
    /// </summary>
    public string For(Layer layer, string? given)
    {
        Skip(layer.NamesTakenBefore);
        var name = given ?? Next(layer.AutomaticNamePrefix);
        Skip(layer.NamesTakenAfter);
        return name;
    }

    private void Skip(IEnumerable<string> prefixes)
    {
        foreach (var prefix in style == SummaryStyle.Keras3 ? prefixes : Enumerable.Empty<string>())
        {
            Next(prefix);
        }
    }

    /// <summary>Keras's <c>to_snake_case</c>: <c>MaxPooling2D</c> is <c>max_pooling2d</c>, <c>ReLU</c> is <c>re_lu</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var words = SmallLetterAndCapital.Replace(CapitalizedWord.Replace(name, "$1_$2"), "$1_$2");
        return words.ToLowerInvariant();
    }

    // Word boundaries as Keras sees them, the second behind the first.
    private static readonly Regex CapitalizedWord = new("(.)([A-Z][a-z]+)", RegexOptions.CultureInvariant);
    private static readonly Regex SmallLetterAndCapital = new("([a-z])([A-Z])", RegexOptions.CultureInvariant);
}

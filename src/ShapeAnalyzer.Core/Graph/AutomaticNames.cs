using System.Globalization;
using System.Text;

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

    /// <summary>Keras's <c>to_snake_case</c>: <c>MaxPooling2D</c> is <c>max_pooling2d</c>, <c>ReLU</c> is <c>re_lu</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && StartsWord(name, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    // A capital starts a word behind a small letter, and in front of one, as the two regular expressions of
    // Keras have it: (.)([A-Z][a-z0-9]+) and ([a-z])([A-Z]).
    private static bool StartsWord(string name, int i) =>
        char.IsLower(name[i - 1])
        || (i + 1 < name.Length && (char.IsLower(name[i + 1]) || char.IsDigit(name[i + 1])) && name[i - 1] != '_' && !IsInsideMatch(name, i));

    // Behind a digit the first expression has already taken the capital: conv2d, not conv2_d.
    private static bool IsInsideMatch(string name, int i) => char.IsDigit(name[i - 1]) && !(i + 1 < name.Length && char.IsLower(name[i + 1]));
}

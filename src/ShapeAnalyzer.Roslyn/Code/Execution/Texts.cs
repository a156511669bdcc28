using System.Globalization;

namespace ShapeAnalyzer.Code;

/// <summary>Texts, and what <c>ToString</c> gives.</summary>
internal static class Texts
{
    // Texts that double would fill the memory.
    private const int Most = 1 << 16;

    /// <summary>One text behind the other, or unknown where that is too long.</summary>
    public static CodeValue Join(string first, string second) =>
        first.Length + second.Length > Most ? CodeValue.Unknown : new Text(first + second);

    /// <summary>All of them with a text between.</summary>
    public static CodeValue Join(string separator, IEnumerable<CodeValue> parts)
    {
        CodeValue whole = new Text(string.Empty);
        var isFirst = true;
        foreach (var part in parts)
        {
            whole = whole is Text { Content: var text } && Of(part) is { } known ? Join(text, isFirst ? known : separator + known) : CodeValue.Unknown;
            isFirst = false;
        }

        return whole;
    }

    public static string? Of(CodeValue value) => value switch
    {
        Nothing => string.Empty,
        Text text => text.Content,
        Whole { Number.Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        Flag flag => flag.IsSet ? "True" : "False",
        EnumMember { Name.Length: > 0 } member => member.Name,
        _ => null,
    };

    /// <summary><c>{value,alignment:format}</c>; of formats those that are alike in all cultures.</summary>
    public static CodeValue Formatted(CodeValue value, CodeValue alignment, string format)
    {
        var text = format.Length == 0 ? Of(value)
            : value is Whole { Number.Value: { } number } && (format.All(letter => letter == '0') || format[0] is 'D' or 'd' or 'X' or 'x') ? Whole(number, format)
            : null;
        return (text, alignment) switch
        {
            (null, _) => CodeValue.Unknown,
            (_, Nothing) => new Text(text),
            (_, Whole { Number.Value: >= -Most and <= Most and var width }) => new Text(width < 0 ? text.PadRight((int)-width) : text.PadLeft((int)width)),
            _ => CodeValue.Unknown,
        };
    }

    // Of negative numbers the digits depend on the type.
    private static string? Whole(long number, string format)
    {
        try
        {
            return number >= 0 && format.Length < 10 ? number.ToString(format, CultureInfo.InvariantCulture) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

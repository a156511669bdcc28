using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>The members of <c>string</c> and <c>char</c>; null for what is not known of them.</summary>
internal static class TextMembers
{
    private const int Longest = 4096;

    private static readonly Dictionary<string, Func<char, bool>> Letters = new(StringComparer.Ordinal)
    {
        ["IsLetter"] = char.IsLetter,
        ["IsDigit"] = char.IsDigit,
        ["IsNumber"] = char.IsNumber,
        ["IsLetterOrDigit"] = char.IsLetterOrDigit,
        ["IsUpper"] = char.IsUpper,
        ["IsLower"] = char.IsLower,
        ["IsWhiteSpace"] = char.IsWhiteSpace,
    };

    /// <summary>Methods without a receiver.</summary>
    public static CodeValue? Static(string owner, string name, CodeValue[] arguments, Func<CodeValue, IEnumerable<CodeValue>?> enumerate)
    {
        switch (name, arguments)
        {
            case (_, [Text { Content: { Length: 1 } letter }]) when owner == "System.Char" && Letters.TryGetValue(name, out var test):
                return CodeValue.Of(test(letter[0]));
            case ("ToUpper" or "ToUpperInvariant" or "ToLower" or "ToLowerInvariant", [Text letter, ..]) when owner == "System.Char":
                return OfText(letter.Content, name, Array.Empty<CodeValue>());
            case ("GetNumericValue", [Text { Content: { Length: 1 } letter }]):
                return new Real(char.GetNumericValue(letter[0]));
            case ("IsNullOrEmpty", [Text or Nothing]):
                return CodeValue.Of(string.IsNullOrEmpty((arguments[0] as Text)?.Content));
            case ("IsNullOrWhiteSpace", [Text or Nothing]):
                return CodeValue.Of(string.IsNullOrWhiteSpace((arguments[0] as Text)?.Content));
            case ("Concat", _):
                return Texts.Join(string.Empty, arguments.Length == 1 && enumerate(arguments[0]) is { } all ? all : arguments);
            case ("Join", [Text separator, _]):
                return Texts.Join(separator.Content, enumerate(arguments[1]) ?? new[] { CodeValue.Unknown });
            case ("Format", [Text format, ..]):
                return Format(format.Content, arguments.Length == 2 && arguments[1] is Sequence ? enumerate(arguments[1])?.ToList() : arguments.Skip(1).ToList());
            case ("Equals" or "op_Equality", [_, _]):
                return CodeValue.Of(Operators.AreEqual(arguments[0], arguments[1]));
            case ("Equals", [Text left, Text right, EnumMember comparison]):
                return CodeValue.Of(string.Equals(left.Content, right.Content, Comparison(comparison)));
            case ("Compare" or "CompareOrdinal", [_, _]):
                return Ordering.Compare(arguments[0], arguments[1]) is { } order ? new Whole(Dim.Of(Math.Sign(order))) : null;
            default:
                return null;
        }
    }

    /// <summary>Methods of a text.</summary>
    public static CodeValue? OfText(string text, string name, CodeValue[] arguments)
    {
        try
        {
            return Parts(text, name, arguments) ?? Questions(text, name, arguments) ?? Changes(text, name, arguments);
        }
        catch (ArgumentException)
        {
            throw new ThrownException();
        }
    }

    private static CodeValue? Parts(string text, string name, CodeValue[] arguments) => (name, arguments) switch
    {
        ("Substring", [Whole { Number.Value: <= int.MaxValue and var start }]) => new Text(text.Substring((int)start)),
        ("Substring", [Whole { Number.Value: <= int.MaxValue and var start }, Whole { Number.Value: <= int.MaxValue and var count }]) => new Text(text.Substring((int)start, (int)count)),
        ("Split", _) => Split(text, arguments),
        ("ToCharArray", []) => new Sequence(text.Select(letter => new Text(letter.ToString()))),
        _ => null,
    };

    private static CodeValue? Questions(string text, string name, CodeValue[] arguments) => (name, arguments) switch
    {
        ("StartsWith", [Text start]) => CodeValue.Of(text.StartsWith(start.Content, StringComparison.Ordinal)),
        ("StartsWith", [Text start, EnumMember comparison]) => CodeValue.Of(text.StartsWith(start.Content, Comparison(comparison))),
        ("EndsWith", [Text end]) => CodeValue.Of(text.EndsWith(end.Content, StringComparison.Ordinal)),
        ("EndsWith", [Text end, EnumMember comparison]) => CodeValue.Of(text.EndsWith(end.Content, Comparison(comparison))),
        ("Contains", [Text part]) => CodeValue.Of(text.Contains(part.Content)),
        ("Contains", [Text part, EnumMember comparison]) => CodeValue.Of(text.IndexOf(part.Content, Comparison(comparison)) >= 0),
        ("IndexOf", [Text part]) => Number(text.IndexOf(part.Content, StringComparison.Ordinal)),
        ("LastIndexOf", [Text part]) => Number(text.LastIndexOf(part.Content, StringComparison.Ordinal)),
        ("Equals", [Text other]) => CodeValue.Of(text == other.Content),
        ("Equals", [Text other, EnumMember comparison]) => CodeValue.Of(string.Equals(text, other.Content, Comparison(comparison))),
        ("CompareTo", [Text]) => Ordering.Compare(new Text(text), arguments[0]) is { } order ? Number(Math.Sign(order)) : null,
        _ => null,
    };

    private static CodeValue? Changes(string text, string name, CodeValue[] arguments) => (name, arguments) switch
    {
        ("ToLower" or "ToLowerInvariant", []) => new Text(text.ToLowerInvariant()),
        ("ToUpper" or "ToUpperInvariant", []) => new Text(text.ToUpperInvariant()),
        ("Trim" or "TrimStart" or "TrimEnd", _) => Trim(text, name, arguments),
        ("Replace", [Text { Content.Length: > 0 } old, Text other]) => Texts.Join(text.Replace(old.Content, other.Content), string.Empty),
        ("Replace", [Text { Content.Length: > 0 } old, Nothing]) => new Text(text.Replace(old.Content, string.Empty)),
        ("Insert", [Whole { Number.Value: <= int.MaxValue and var at }, Text part]) => Texts.Join(text.Insert((int)at, part.Content), string.Empty),
        ("Remove", [Whole { Number.Value: <= int.MaxValue and var start }]) => new Text(text.Remove((int)start)),
        ("Remove", [Whole { Number.Value: <= int.MaxValue and var start }, Whole { Number.Value: <= int.MaxValue and var count }]) => new Text(text.Remove((int)start, (int)count)),
        ("PadLeft" or "PadRight", [Whole { Number.Value: >= 0 and <= Longest and var width }, ..]) => Pad(text, (int)width, name, arguments),
        ("ToString" or "Normalize", []) => new Text(text),
        _ => null,
    };

    private static Text? Trim(string text, string name, CodeValue[] arguments)
    {
        var letters = arguments.Length == 1 && arguments[0] is Sequence { Known: { } several } ? several : arguments.AsEnumerable();
        return letters.All(letter => letter is Text { Content.Length: 1 })
            ? letters.Select(letter => ((Text)letter).Content[0]).ToArray() is var trimmed && name == "Trim" ? new Text(text.Trim(trimmed))
                : new Text(name == "TrimStart" ? text.TrimStart(trimmed) : text.TrimEnd(trimmed))
            : null;
    }

    private static Text? Pad(string text, int width, string name, CodeValue[] arguments)
    {
        var letter = arguments.Length == 1 ? " " : (arguments[1] as Text)?.Content;
        return letter?.Length == 1 ? new Text(name == "PadLeft" ? text.PadLeft(width, letter[0]) : text.PadRight(width, letter[0])) : null;
    }

    // Separators may be letters or texts, alone or in an array; then perhaps a count, and options.
    private static Sequence? Split(string text, CodeValue[] arguments)
    {
        var separators = new List<string>();
        var most = int.MaxValue;
        var options = 0L;
        foreach (var argument in arguments.SelectMany(argument => argument is Sequence { Known: { } several } ? several : Enumerable.Repeat(argument, 1)))
        {
            switch (argument)
            {
                case Text separator:
                    separators.Add(separator.Content);
                    break;
                case EnumMember option:
                    options |= option.Number;
                    break;
                case Whole { Number.Value: >= 0 and <= int.MaxValue and var count }:
                    most = (int)count;
                    break;
                default:
                    return null;
            }
        }

        // 2 trims the parts.
        if (options is not (0 or 1))
        {
            return null;
        }

        var parts = text.Split(separators.Count == 0 ? null! : separators.ToArray(), most, options == 1 ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None);
        return new Sequence(parts.Select(part => new Text(part)));
    }

    // {0}, nothing else in braces.
    private static CodeValue? Format(string format, List<CodeValue>? values)
    {
        var text = string.Empty;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}'))
            {
                text += format[i];
                continue;
            }

            var end = format.IndexOf('}', i);
            if (end < 0 || values is null || !int.TryParse(format.Substring(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= values.Count || Texts.Of(values[index]) is not { } value)
            {
                return null;
            }

            text += value;
            i = end;
        }

        return Texts.Join(text, string.Empty);
    }

    private static StringComparison Comparison(EnumMember comparison) =>
        comparison.Name.EndsWith("IgnoreCase", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static Whole Number(int number) => new(Dim.Of(number));
}

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

    public static string? Of(CodeValue value) => value switch
    {
        Nothing => string.Empty,
        Text text => text.Content,
        Whole { Number.Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        Flag flag => flag.IsSet ? "True" : "False",
        EnumMember { Name.Length: > 0 } member => member.Name,
        _ => null,
    };
}

using System.Globalization;

namespace ShapeAnalyzer.Code;

/// <summary>What <c>ToString</c> gives.</summary>
internal static class Texts
{
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

using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Numbers from texts and from each other; null for what is not known.</summary>
internal static class Conversions
{
    /// <summary><c>int.Parse</c> and the like.</summary>
    public static CodeValue? Parse(TypeReference type, CodeValue text) => text is not Text { Content: var content } ? null : Parse(type, content) ?? throw new ThrownException();

    /// <summary><c>int.TryParse</c> and the like.</summary>
    public static (CodeValue Result, CodeValue Value)? TryParse(TypeReference type, CodeValue text) =>
        text is not (Text or Nothing) ? null
        : Parse(type, (text as Text)?.Content ?? string.Empty) is { } value ? (value.IsUnknown ? null : (CodeValue.True, value))
        : (CodeValue.False, Defaults.Of(type));

    /// <summary><c>Convert.ToInt32</c> and the like.</summary>
    public static CodeValue? Convert(TypeReference to, CodeValue value) => (to.Class, value) switch
    {
        (TypeClass.Whole or TypeClass.Real or TypeClass.Flag, Text) => Parse(to, value),
        (TypeClass.Whole, Nothing) => new Whole(Dim.Zero),
        (TypeClass.Whole, Whole) => Operators.Fitted(value, to, isChecked: true),
        (TypeClass.Whole, Flag flag) => new Whole(flag.IsSet ? Dim.One : Dim.Zero),
        (TypeClass.Whole, EnumMember member) => Operators.Fitted(new Whole(Dim.Of(member.Number)), to, isChecked: true),
        (TypeClass.Whole, Real { Number: > -1e15 and < 1e15 and var real }) => Operators.Fitted(new Whole(Dim.Of((long)Math.Round(real))), to, isChecked: true),
        (TypeClass.Real, _) when Operators.ToReal(value) is { } real => Operators.Fitted(new Real(real), to),
        (TypeClass.Flag, Flag) => value,
        (TypeClass.Flag, Whole { Number.Value: { } number }) => CodeValue.Of(number != 0),
        (TypeClass.Text, _) => Texts.Of(value) is { } text ? new Text(text) : null,
        _ => null,
    };

    // Null where it is no such number; unknown where that depends on the culture.
    private static CodeValue? Parse(TypeReference type, string text) => type.Class switch
    {
        TypeClass.Whole => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && type.Range?.Holds(number) != false ? new Whole(Dim.Of(number)) : null,
        TypeClass.Flag => bool.TryParse(text, out var flag) ? CodeValue.Of(flag) : null,
        TypeClass.Real => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? Operators.Fitted(new Real(real), type) : CodeValue.Unknown,
        _ => CodeValue.Unknown,
    };
}

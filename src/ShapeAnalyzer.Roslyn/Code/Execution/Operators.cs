using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>C#'s own operators on what is known of their operands.</summary>
internal static class Operators
{
    public static CodeValue Apply(BinaryKind kind, CodeValue left, CodeValue right, TypeClass result)
    {
        switch (kind)
        {
            case BinaryKind.Equal:
                return CodeValue.Of(AreEqual(left, right));
            case BinaryKind.NotEqual:
                return CodeValue.Of(!AreEqual(left, right));
            case BinaryKind.Add when result == TypeClass.Text:
                return Texts.Of(left) is { } first && Texts.Of(right) is { } second ? Texts.Join(first, second) : CodeValue.Unknown;
        }

        try
        {
            return (left, right) switch
            {
                (Whole a, Whole b) when result != TypeClass.Real => OfWhole(kind, a.Number, b.Number),
                (Flag a, Flag b) => OfFlags(kind, a.IsSet, b.IsSet),
                (EnumMember a, EnumMember b) => OfEnums(kind, a, b),
                _ when ToReal(left) is { } a && ToReal(right) is { } b => OfReal(kind, a, b),
                _ => CodeValue.Unknown,
            };
        }
        catch (OverflowException)
        {
            return CodeValue.Unknown;
        }
    }

    /// <summary>A real number as its type can hold it.</summary>
    public static CodeValue Rounded(CodeValue value, TypeReference type) =>
        value is Real real && type.IsSingle ? new Real((float)real.Number) : value;

    public static CodeValue Negate(CodeValue value) => value switch
    {
        Whole { Number.Value: long.MinValue } => CodeValue.Unknown,
        Whole whole => new Whole(Dim.Zero - whole.Number),
        Real real => new Real(-real.Number),
        _ => CodeValue.Unknown,
    };

    public static double? ToReal(CodeValue value) => value switch
    {
        Real real => real.Number,
        Whole { Number.Value: { } number } => number,
        _ => null,
    };

    public static bool? AreEqual(CodeValue left, CodeValue right) => (left, right) switch
    {
        (Opaque, _) or (_, Opaque) => null,
        (Instance { Name: not null }, Nothing) or (Nothing, Instance { Name: not null }) => null,
        (Alternatives several, _) => several.Agree(option => AreEqual(option, right)),
        (_, Alternatives several) => several.Agree(option => AreEqual(left, option)),
        (Nothing, Nothing) => true,
        (Nothing, _) or (_, Nothing) => false,
        (Whole a, Whole b) => a.Number.IsSameAs(b.Number),
        (TupleOf a, TupleOf b) when a.Items.Length == b.Items.Length => a.Items.Zip(b.Items, AreEqual).Aggregate((bool?)true, Both),
        (EnumMember a, EnumMember b) => a.Number == b.Number,
        (Flag or Text, Flag or Text) => left.Equals(right),
        _ when ToReal(left) is { } a && ToReal(right) is { } b => a == b,
        _ when ReferenceEquals(left, right) => true,
        (Text, Whole or Real or Flag) or (Whole or Real or Flag, Text) => false,
        _ => null,
    };

    public static bool? IsLess(CodeValue left, CodeValue right) => (left, right) switch
    {
        (Whole a, Whole b) => !a.Number.IsAtLeast(b.Number),
        _ when ToReal(left) is { } a && ToReal(right) is { } b => a < b,
        _ => null,
    };

    private static CodeValue OfWhole(BinaryKind kind, Dim left, Dim right) => kind switch
    {
        BinaryKind.Add => CodeValue.Of(left + right),
        BinaryKind.Subtract => CodeValue.Of(left - right),
        BinaryKind.Multiply => CodeValue.Of(left * right),
        BinaryKind.Divide => CodeValue.Of(Divide(left, right)),
        BinaryKind.Remainder => CodeValue.Of(left.Value is { } a && right.Value is { } b and not 0 ? Dim.Of(a % b) : left.Modulo(right)),
        BinaryKind.Less => CodeValue.Of(!left.IsAtLeast(right)),
        BinaryKind.LessOrEqual => CodeValue.Of(right.IsAtLeast(left)),
        BinaryKind.Greater => CodeValue.Of(!right.IsAtLeast(left)),
        BinaryKind.GreaterOrEqual => CodeValue.Of(left.IsAtLeast(right)),
        _ when left.Value is { } a && right.Value is { } b => kind switch
        {
            BinaryKind.And => new Whole(Dim.Of(a & b)),
            BinaryKind.Or => new Whole(Dim.Of(a | b)),
            BinaryKind.ExclusiveOr => new Whole(Dim.Of(a ^ b)),
            BinaryKind.ShiftLeft when b is >= 0 and < 62 && a is >= 0 and < int.MaxValue => CodeValue.Of(Dim.Of(a) * Dim.Of(1L << (int)b)),
            BinaryKind.ShiftRight when b is >= 0 and < 64 => new Whole(Dim.Of(a >> (int)b)),
            _ => CodeValue.Unknown,
        },
        _ => CodeValue.Unknown,
    };

    // C# rounds towards zero.
    private static Dim Divide(Dim left, Dim right) =>
        left.Value is { } a && right.Value is { } b ? (b == 0 ? Dim.Unknown : Dim.Of(a / b)) : left.FloorDiv(right);

    private static CodeValue OfReal(BinaryKind kind, double left, double right) => kind switch
    {
        BinaryKind.Add => new Real(left + right),
        BinaryKind.Subtract => new Real(left - right),
        BinaryKind.Multiply => new Real(left * right),
        BinaryKind.Divide => new Real(left / right),
        BinaryKind.Remainder => new Real(left % right),
        BinaryKind.Less => CodeValue.Of(left < right),
        BinaryKind.LessOrEqual => CodeValue.Of(left <= right),
        BinaryKind.Greater => CodeValue.Of(left > right),
        BinaryKind.GreaterOrEqual => CodeValue.Of(left >= right),
        _ => CodeValue.Unknown,
    };

    private static CodeValue OfFlags(BinaryKind kind, bool left, bool right) => kind switch
    {
        BinaryKind.And => CodeValue.Of(left & right),
        BinaryKind.Or => CodeValue.Of(left | right),
        BinaryKind.ExclusiveOr => CodeValue.Of(left ^ right),
        _ => CodeValue.Unknown,
    };

    private static CodeValue OfEnums(BinaryKind kind, EnumMember left, EnumMember right) => kind switch
    {
        BinaryKind.And => new EnumMember(left.Type, string.Empty, left.Number & right.Number),
        BinaryKind.Or => new EnumMember(left.Type, string.Empty, left.Number | right.Number),
        _ => CodeValue.Unknown,
    };

    private static bool? Both(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;
}

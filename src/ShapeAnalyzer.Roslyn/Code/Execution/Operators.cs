using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>C#'s own operators on what is known of their operands.</summary>
internal static class Operators
{
    /// <summary>The same, as the type of the result can hold it.</summary>
    public static CodeValue Apply(BinaryKind kind, CodeValue left, CodeValue right, TypeReference type, bool isChecked) =>
        (kind, left, right) switch
        {
            (BinaryKind.ShiftLeft or BinaryKind.ShiftRight or BinaryKind.ShiftRightUnsigned, Whole { Number.Value: { } number }, Whole { Number.Value: { } count }) =>
                type.Range is { } range ? Shift(kind, number, (int)count & (range.Bits - 1), range) : CodeValue.Unknown,
            _ => Fitted(Apply(kind, left, right, type.Class), type, isChecked),
        };

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
                (Nothing, Whole or Real or Nothing) or (Whole or Real, Nothing) => IsComparison(kind) ? CodeValue.False : CodeValue.Null,
                (Nothing, Flag) or (Flag, Nothing) => OfPerhaps(kind, left as Flag ?? right as Flag),
                (Whole a, Whole b) when result != TypeClass.Real => OfWhole(kind, a.Number, b.Number),
                (Flag a, Flag b) => OfFlags(kind, a.IsSet, b.IsSet),
                (EnumMember a, EnumMember b) => OfEnums(kind, a, b, result),
                (EnumMember a, Whole { Number.Value: { } b }) when result == TypeClass.Enum => Moved(kind, a, b),
                (Whole { Number.Value: { } a }, EnumMember b) when result == TypeClass.Enum && kind == BinaryKind.Add => Moved(kind, b, a),
                _ when ToReal(left) is { } a && ToReal(right) is { } b => OfReal(kind, a, b),
                _ => CodeValue.Unknown,
            };
        }
        catch (OverflowException)
        {
            return CodeValue.Unknown;
        }
    }

    /// <summary>A number as its type can hold it.</summary>
    public static CodeValue Fitted(CodeValue value, TypeReference type, bool isChecked = false) => value switch
    {
        Real real when type.IsSingle => new Real((float)real.Number),
        Whole { Number.Value: { } number } when type.Range is { } range && !range.Holds(number) => isChecked ? throw new ThrownException() : range.Wrap(number),
        Whole { Number.IsKnown: false } when type.Range is { IsWide: false } => CodeValue.Unknown,
        _ => value,
    };

    public static CodeValue Complement(CodeValue value) => value switch
    {
        Whole { Number.Value: { } number } => new Whole(Dim.Of(~number)),
        EnumMember member => new EnumMember(member.Type, string.Empty, ~member.Number),
        Nothing => value,
        _ => CodeValue.Unknown,
    };

    public static CodeValue Negate(CodeValue value) => value switch
    {
        Nothing => value,
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
        (Text { IsCharacter: { } a }, Text { IsCharacter: { } b }) when a != b => false,
        (Flag or Text, Flag or Text) => left.Equals(right),
        _ when ToReal(left) is { } a && ToReal(right) is { } b => a == b,
        _ when ReferenceEquals(left, right) => left is not Tensor,
        (Sequence or Map, Sequence or Map) => false,
        (Instance { Type.HasOwnEquality: true }, Instance) or (Instance, Instance { Type.HasOwnEquality: true }) => null,
        (Instance { Name: null } a, Instance { Name: null } b) => a.Type != b.Type ? false : a.Type.IsRecord || a.Type.IsValueType ? HoldTheSame(a, b) : false,
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
        BinaryKind.Remainder => CodeValue.Of(Remainder(left, right)),
        BinaryKind.Less => CodeValue.Of(!left.IsAtLeast(right)),
        BinaryKind.LessOrEqual => CodeValue.Of(right.IsAtLeast(left)),
        BinaryKind.Greater => CodeValue.Of(!right.IsAtLeast(left)),
        BinaryKind.GreaterOrEqual => CodeValue.Of(left.IsAtLeast(right)),
        _ when left.Value is { } a && right.Value is { } b => kind switch
        {
            BinaryKind.And => new Whole(Dim.Of(a & b)),
            BinaryKind.Or => new Whole(Dim.Of(a | b)),
            BinaryKind.ExclusiveOr => new Whole(Dim.Of(a ^ b)),
            _ => CodeValue.Unknown,
        },
        _ => CodeValue.Unknown,
    };

    private static CodeValue Shift(BinaryKind kind, long number, int count, WholeRange range) => (kind, range) switch
    {
        (BinaryKind.ShiftLeft, { Bits: 32, IsSigned: true }) => new Whole(Dim.Of((int)number << count)),
        (BinaryKind.ShiftLeft, { Bits: 32 }) => new Whole(Dim.Of((uint)number << count)),
        (BinaryKind.ShiftLeft, { IsSigned: true }) => new Whole(Dim.Of(number << count)),
        (BinaryKind.ShiftRightUnsigned, { Bits: 32 }) => new Whole(Dim.Of((uint)number >> count)),
        (BinaryKind.ShiftRight, _) => new Whole(Dim.Of(number >> count)),
        _ when number >= 0 && kind == BinaryKind.ShiftRightUnsigned => new Whole(Dim.Of(number >> count)),
        _ => CodeValue.Unknown,
    };

    // C# rounds towards zero: what may be negative is a number of its own, the same wherever the same is divided.
    private static Dim Divide(Dim left, Dim right) =>
        left.IsUnknown || right.IsUnknown || right.Value == 0 ? Dim.Unknown
        : left.Value is { } a && right.Value is { } b ? Dim.Of(a / b)
        : left.DivideExactly(right) is { } exact ? exact
        : IsRoundedDown(left, right) ? left.FloorDiv(right)
        : Dim.Variable($"trunc({Operand(left)} / {Operand(right)})");

    private static string Operand(Dim size) => size.IsSymbolic && !size.IsAtom ? $"({size})" : size.ToString();

    private static Dim Remainder(Dim left, Dim right) =>
        left.IsUnknown || right.IsUnknown || right.Value == 0 ? Dim.Unknown
        : left.Value is { } a && right.Value is { } b ? Dim.Of(b == -1 ? 0 : a % b)
        : IsRoundedDown(left, right) ? left.Modulo(right)
        : left - (Divide(left, right) * right);

    private static bool IsRoundedDown(Dim left, Dim right) => left.IsAtLeast(Dim.Zero) == true && right.IsAtLeast(Dim.Zero) == true;

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

    // With null, & and | know what the other one alone decides.
    private static CodeValue OfPerhaps(BinaryKind kind, Flag? known) => kind switch
    {
        BinaryKind.And => known is { IsSet: false } ? CodeValue.False : CodeValue.Null,
        BinaryKind.Or => known is { IsSet: true } ? CodeValue.True : CodeValue.Null,
        BinaryKind.ExclusiveOr => CodeValue.Null,
        _ => CodeValue.Unknown,
    };

    private static bool IsComparison(BinaryKind kind) => kind is BinaryKind.Less or BinaryKind.LessOrEqual or BinaryKind.Greater or BinaryKind.GreaterOrEqual;

    private static CodeValue Moved(BinaryKind kind, EnumMember member, long by) => kind switch
    {
        BinaryKind.Add => new EnumMember(member.Type, string.Empty, checked(member.Number + by)),
        BinaryKind.Subtract => new EnumMember(member.Type, string.Empty, checked(member.Number - by)),
        _ => CodeValue.Unknown,
    };

    private static CodeValue OfEnums(BinaryKind kind, EnumMember left, EnumMember right, TypeClass result) => kind switch
    {
        BinaryKind.ExclusiveOr => new EnumMember(left.Type, string.Empty, left.Number ^ right.Number),
        BinaryKind.Subtract when result == TypeClass.Whole => new Whole(Dim.Of(checked(left.Number - right.Number))),
        _ when IsComparison(kind) => OfWhole(kind, Dim.Of(left.Number), Dim.Of(right.Number)),
        BinaryKind.And => new EnumMember(left.Type, string.Empty, left.Number & right.Number),
        BinaryKind.Or => new EnumMember(left.Type, string.Empty, left.Number | right.Number),
        _ => CodeValue.Unknown,
    };

    // A record's parameters are what its properties began with, not what they are.
    private static bool? HoldTheSame(Instance left, Instance right) => left.Fields.Keys.Concat(right.Fields.Keys).Distinct()
        .Where(key => !left.Type.IsRecord || !Symbols.IsCaptured(key))
        .Select(key => left.Fields.TryGetValue(key, out var one) && right.Fields.TryGetValue(key, out var other) ? AreEqual(one.Value, other.Value) : null)
        .Aggregate((bool?)true, Both);

    private static bool? Both(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;
}

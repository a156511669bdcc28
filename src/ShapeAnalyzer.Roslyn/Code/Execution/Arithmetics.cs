using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary><c>System.Math</c> and what the types of numbers have of it; null for what is not known of them.</summary>
internal static class Arithmetics
{
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "System.Math", "System.MathF", "System.Int32", "System.Int64", "System.Double", "System.Single", "System.Numerics.BitOperations",
    };

    private static readonly Dictionary<string, Func<double, double>> OfOne = new(StringComparer.Ordinal)
    {
        ["Sqrt"] = Math.Sqrt,
        ["Log"] = Math.Log,
        ["Log2"] = Log2,
        ["Log10"] = Math.Log10,
        ["Exp"] = Math.Exp,
        ["Abs"] = Math.Abs,
        ["Floor"] = Math.Floor,
        ["Ceiling"] = Math.Ceiling,
        ["Truncate"] = Math.Truncate,
        ["Round"] = Math.Round,
        ["Sin"] = Math.Sin,
        ["Cos"] = Math.Cos,
        ["Tan"] = Math.Tan,
        ["Tanh"] = Math.Tanh,
        ["Atan"] = Math.Atan,
    };

    public static bool Has(string owner) => Owners.Contains(owner);

    public static CodeValue? Call(string name, CodeValue[] arguments) => arguments switch
    {
        [Whole number] when OfWhole(name, number.Number) is { } whole => whole,
        [Whole left, Whole right] when OfWholes(name, left.Number, right.Number) is { } whole => whole,
        _ => OfReals(name, arguments),
    };

    private static CodeValue? OfWhole(string name, Dim number) => (name, number.Value) switch
    {
        ("Abs", { } known and not long.MinValue) => new Whole(Dim.Of(Math.Abs(known))),
        ("Sign", { } known) => new Whole(Dim.Of(Math.Sign(known))),
        ("IsEvenInteger", { } known) => CodeValue.Of(known % 2 == 0),
        ("IsOddInteger", { } known) => CodeValue.Of(known % 2 != 0),
        ("IsPow2", { } known) => CodeValue.Of(known > 0 && (known & (known - 1)) == 0),
        ("Log2", > 0 and var known) => new Whole(Dim.Of(Bits(known).Count() - 1)),
        ("PopCount", >= 0 and var known) => new Whole(Dim.Of(Bits(known).Count(bit => bit))),
        ("TrailingZeroCount", > 0 and var known) => new Whole(Dim.Of(Bits(known).TakeWhile(bit => !bit).Count())),
        ("RoundUpToPowerOf2", > 0 and <= 1L << 30 and var known) => new Whole(Dim.Of(1L << Bits(known - 1).Count())),
        _ => null,
    };

    private static CodeValue? OfWholes(string name, Dim left, Dim right) => name switch
    {
        "Max" => CodeValue.Of(Dim.Max(left, right)),
        "Min" => CodeValue.Of(Dim.Min(left, right)),
        "BigMul" => Operators.Apply(BinaryKind.Multiply, new Whole(left), new Whole(right), TypeClass.Whole),
        "DivRem" => new TupleOf(EquatableArray.Of(Quotient(BinaryKind.Divide, left, right), Quotient(BinaryKind.Remainder, left, right))),
        _ => null,
    };

    private static CodeValue Quotient(BinaryKind kind, Dim left, Dim right) => Operators.Apply(kind, new Whole(left), new Whole(right), TypeClass.Whole);

    private static CodeValue? OfReals(string name, CodeValue[] arguments)
    {
        var reals = arguments.TakeWhile(argument => argument is not EnumMember).Select(Operators.ToReal).ToArray();
        return (name, reals) switch
        {
            _ when reals.Any(real => real is null) => null,
            ("Round", [{ } x, ..]) => Round(x, arguments),
            (_, [{ } x]) when OfOne.TryGetValue(name, out var function) => new Real(function(x)),
            ("Cbrt", [{ } x]) => Math.Round(Math.Pow(x, 1 / 3.0)) is var root && root * root * root == x ? new Real(root) : null,
            ("Sign", [{ } x]) => new Whole(Dim.Of(Math.Sign(x))),
            ("Pow", [{ } x, { } y]) => new Real(Math.Pow(x, y)),
            ("Log", [{ } x, { } b]) => new Real(Math.Log(x, b)),
            ("Atan2", [{ } y, { } x]) => new Real(Math.Atan2(y, x)),
            ("Max", [{ } x, { } y]) => new Real(Math.Max(x, y)),
            ("Min", [{ } x, { } y]) => new Real(Math.Min(x, y)),
            ("IsNaN", [{ } x]) => CodeValue.Of(double.IsNaN(x)),
            ("IsInfinity", [{ } x]) => CodeValue.Of(double.IsInfinity(x)),
            ("Clamp", [{ } x, { } low, { } high]) when low <= high => Clamp(arguments, x, low, high),
            _ => null,
        };
    }

    private static Real? Round(double x, CodeValue[] arguments)
    {
        var digits = arguments.Length > 1 && arguments[1] is Whole { Number.Value: >= 0 and <= 15 and var given } ? (int)given : 0;
        return arguments[arguments.Length - 1] switch
        {
            EnumMember { Name: nameof(MidpointRounding.AwayFromZero) } => new Real(Math.Round(x, digits, MidpointRounding.AwayFromZero)),
            EnumMember { Name: not nameof(MidpointRounding.ToEven) } => null,
            _ => new Real(Math.Round(x, digits)),
        };
    }

    private static CodeValue Clamp(CodeValue[] arguments, double x, double low, double high)
    {
        var clamped = Math.Min(Math.Max(x, low), high);
        return arguments.All(argument => argument is Whole) ? new Whole(Dim.Of((long)clamped)) : new Real(clamped);
    }

    // The lowest first.
    private static IEnumerable<bool> Bits(long number)
    {
        for (; number > 0; number >>= 1)
        {
            yield return (number & 1) == 1;
        }
    }

    // Exact for powers of two, which is what it is used for.
    private static double Log2(double x)
    {
        var nearest = Math.Round(Math.Log(x, 2));
        return Math.Pow(2, nearest) == x ? nearest : Math.Log(x, 2);
    }
}

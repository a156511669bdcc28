using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Shapes;

/// <summary>
/// A random expression over the names M and N, which can be computed in three ways: as a size, as a calculation, and
/// with numbers put in for the names.
/// </summary>
internal abstract record Expression
{
    /// <summary>Numbers for the names, small ones and large ones.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, long>> Assignments { get; } = (
        from m in new long[] { 1, 2, 3, 5, 12 }
        from n in new long[] { 1, 2, 4, 7, 30 }
        select new Dictionary<string, long> { ["M"] = m, ["N"] = n }).ToArray();

    /// <summary>Expressions with sums, products and, if asked for, quotients by numbers.</summary>
    public static Gen<Expression> Any(int depth, bool quotients)
    {
        var leaf = Gen.Frequency(
            (1, Gen.Long[-4, 6].Select(value => (Expression)new Number(value))),
            (2, Gen.OneOf("M", "N").Select(name => (Expression)new Name(name))));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Any(depth - 1, quotients);
        var pair = Gen.Select(Gen.OneOf('+', '-', '*'), inner, inner, (sign, left, right) => (Expression)new Pair(sign, left, right));
        return quotients
            ? Gen.Frequency(
                (1, leaf),
                (3, pair),
                (2, Gen.Select(Gen.Bool, inner, Gen.OneOf(-3L, -1L, 1L, 2L, 3L, 4L, 6L), (up, dividend, divisor) => (Expression)new Quotient(up, dividend, divisor))))
            : Gen.Frequency((1, leaf), (3, pair));
    }

    public abstract Dim ToDim();

    public abstract Calculation ToCalculation();

    public abstract long Evaluate(IReadOnlyDictionary<string, long> names);

    internal sealed record Number(long Value) : Expression
    {
        public override Dim ToDim() => Value;

        public override Calculation ToCalculation() => Value;

        public override long Evaluate(IReadOnlyDictionary<string, long> names) => Value;
    }

    internal sealed record Name(string Text) : Expression
    {
        public override Dim ToDim() => Dim.Symbol(Text);

        public override Calculation ToCalculation() => Dim.Symbol(Text);

        public override long Evaluate(IReadOnlyDictionary<string, long> names) => names[Text];
    }

    internal sealed record Pair(char Sign, Expression Left, Expression Right) : Expression
    {
        public override Dim ToDim() => Sign switch
        {
            '+' => Left.ToDim() + Right.ToDim(),
            '-' => Left.ToDim() - Right.ToDim(),
            _ => Left.ToDim() * Right.ToDim(),
        };

        public override Calculation ToCalculation() => Sign switch
        {
            '+' => Left.ToCalculation() + Right.ToCalculation(),
            '-' => Left.ToCalculation() - Right.ToCalculation(),
            _ => Left.ToCalculation() * Right.ToCalculation(),
        };

        public override long Evaluate(IReadOnlyDictionary<string, long> names) => Sign switch
        {
            '+' => Left.Evaluate(names) + Right.Evaluate(names),
            '-' => Left.Evaluate(names) - Right.Evaluate(names),
            _ => Left.Evaluate(names) * Right.Evaluate(names),
        };
    }

    internal sealed record Quotient(bool Up, Expression Dividend, long Divisor) : Expression
    {
        public override Dim ToDim() => Up ? Dividend.ToDim().CeilDiv(Divisor) : Dividend.ToDim().FloorDiv(Divisor);

        public override Calculation ToCalculation() =>
            Up ? Calculation.Ceiling(Dividend.ToCalculation(), Divisor) : Calculation.Floor(Dividend.ToCalculation(), Divisor);

        public override long Evaluate(IReadOnlyDictionary<string, long> names) => Up
            ? (long)Math.Ceiling((decimal)Dividend.Evaluate(names) / Divisor)
            : (long)Math.Floor((decimal)Dividend.Evaluate(names) / Divisor);
    }
}

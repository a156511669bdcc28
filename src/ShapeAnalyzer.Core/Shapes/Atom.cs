namespace ShapeAnalyzer.Core;

/// <summary>What a <see cref="Polynomial"/> cannot take apart: a name, or a quotient that is rounded down.</summary>
internal sealed class Atom : IEquatable<Atom>, IComparable<Atom>
{
    private Atom(string text, long? lowerBound, Polynomial? dividend, Polynomial? divisor) =>
        (Text, LowerBound, Dividend, Divisor) = (text, lowerBound, dividend, divisor);

    /// <summary>The canonical text, which is also what atoms are compared by.</summary>
    public string Text { get; }

    /// <summary>The smallest value that it can have, or null where it may be anything.</summary>
    public long? LowerBound { get; }

    public Polynomial? Dividend { get; }

    public Polynomial? Divisor { get; }

    /// <summary>A name. One that could be taken for arithmetic is quoted.</summary>
    public static Atom Symbol(string name) =>
        new(name.All(letter => char.IsLetterOrDigit(letter) || letter == '_') && !char.IsDigit(name.FirstOrDefault()) ? name : $"'{name}'", 1, null, null);

    /// <summary>A name for a number that may be anything.</summary>
    public static Atom Variable(string name) => new(name, null, null, null);

    public static Atom Quotient(Polynomial dividend, Polynomial divisor) =>
        new($"floor({dividend.AsDividend()} / {divisor.AsDivisor()})", QuotientBound(dividend, divisor), dividend, divisor);

    public bool Equals(Atom? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Atom);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public int CompareTo(Atom? other) => string.CompareOrdinal(Text, other?.Text);

    private static long? QuotientBound(Polynomial dividend, Polynomial divisor) =>
        dividend.LowerBound is not { } least ? null
        : divisor.Constant is > 0 and { } by ? Arithmetic.FloorDiv(least, by)
        : least >= 0 && divisor.LowerBound > 0 ? 0
        : null;
}

using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The size of one axis: a number, unknown, left open (Keras's None), a name that stands for one size wherever it
/// occurs (a batch <c>N</c>), or arithmetic over names in a normal form, so that equal expressions are equal.
/// Arithmetic is checked: what does not fit 64 bits throws <see cref="OverflowException"/>.
/// </summary>
internal sealed class Dim : IEquatable<Dim>
{
    private static readonly Dim[] Small = Enumerable.Range(0, 257).Select(value => new Dim(value, null)).ToArray();

    private readonly long _value;
    private readonly Polynomial? _polynomial;

    private Dim(long value, Polynomial? polynomial) => (_value, _polynomial) = (value, polynomial);

    /// <summary>A size that could not be found out; two unknown sizes may or may not be the same.</summary>
    public static Dim Unknown { get; } = new(-1, null);

    /// <summary>
    /// A size that is left open until the network runs: Keras's None. Nothing is known of it either, but a layer
    /// whose weights depend on it is wrong, whereas one behind an unknown size may be right.
    /// </summary>
    public static Dim Undefined { get; } = new(-2, null);

    public static Dim Zero => Small[0];

    public static Dim One => Small[1];

    /// <summary>Unknown or undefined.</summary>
    public bool IsUnknown => ReferenceEquals(this, Unknown) || IsUndefined;

    public bool IsUndefined => ReferenceEquals(this, Undefined);

    public bool IsKnown => _polynomial is null && !IsUnknown;

    /// <summary>A name or arithmetic over names.</summary>
    public bool IsSymbolic => _polynomial is not null;

    /// <summary>A name or one quotient, whose text needs no parentheses.</summary>
    public bool IsAtom => _polynomial is { IsAtom: true };

    /// <summary>The number, where it is one.</summary>
    public long? Value => IsKnown ? _value : null;

    public static implicit operator Dim(long value) => Of(value);

    public static Dim Of(long value) => value is >= 0 and < 257 ? Small[value] : new Dim(value, null);

    /// <summary>A size with a name; at least 1.</summary>
    public static Dim Symbol(string name) => new(0, Polynomial.OfAtom(Atom.Symbol(name)));

    /// <summary>A whole number with a name, which may be 0 or negative.</summary>
    public static Dim Variable(string name) => new(0, Polynomial.OfAtom(Atom.Variable(name)));

    public static Dim operator +(Dim left, Dim right) =>
        left.IsKnown && right.IsKnown ? Of(checked(left._value + right._value))
        : left.IsUnknown || right.IsUnknown ? Open(left, right)
        : Of(left.AsPolynomial().Add(right.AsPolynomial(), 1));

    public static Dim operator -(Dim left, Dim right) =>
        left.IsKnown && right.IsKnown ? Of(checked(left._value - right._value))
        : left.IsUnknown || right.IsUnknown ? Open(left, right)
        : Of(left.AsPolynomial().Add(right.AsPolynomial(), -1));

    public static Dim operator *(Dim left, Dim right) =>
        left.IsKnown && right.IsKnown ? Of(checked(left._value * right._value))
        : left.Value == 0 || right.Value == 0 ? Zero
        : left.IsUnknown || right.IsUnknown ? Open(left, right)
        : Of(left.AsPolynomial().Multiply(right.AsPolynomial()));

    public static bool operator ==(Dim? left, Dim? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Dim? left, Dim? right) => !(left == right);

    /// <summary>The quotient rounded towards minus infinity; unknown where the divisor is 0.</summary>
    public Dim FloorDiv(Dim divisor)
    {
        if (divisor.Value == 1)
        {
            return this;
        }

        if (IsUnknown || divisor.IsUnknown || divisor.Value == 0)
        {
            return divisor.Value == 0 ? Unknown : Open(this, divisor);
        }

        if (IsKnown && divisor.IsKnown)
        {
            return Of(Arithmetic.FloorDiv(_value, divisor._value));
        }

        return Of(AsPolynomial().FloorDiv(divisor.AsPolynomial()));
    }

    /// <summary>The quotient rounded towards plus infinity; unknown where the divisor is 0.</summary>
    public Dim CeilDiv(Dim divisor) =>
        IsKnown && divisor.IsKnown && divisor._value != 0 ? Of(Arithmetic.CeilDiv(_value, divisor._value))
        : divisor.IsAtLeast(One) == true ? (this + divisor - One).FloorDiv(divisor)
        : Zero - (Zero - this).FloorDiv(divisor);

    /// <summary>The quotient where the division leaves no rest for any values of the names; otherwise null.</summary>
    public Dim? DivideExactly(Dim divisor)
    {
        if (IsUnknown || divisor.IsUnknown || divisor.Value == 0)
        {
            return null;
        }

        if (IsKnown && divisor.IsKnown)
        {
            return _value % divisor._value == 0 ? Of(_value / divisor._value) : null;
        }

        return AsPolynomial().DivideExactly(divisor.AsPolynomial()) is { } quotient ? Of(quotient) : null;
    }

    /// <summary>The rest of the division, at least 0 for a positive divisor; unknown where the divisor is 0.</summary>
    public Dim Modulo(Dim divisor) =>
        divisor.Value == 0 ? Unknown
        : DivideExactly(divisor) is not null ? Zero
        : this - (FloorDiv(divisor) * divisor);

    public static Dim Max(Dim left, Dim right) =>
        left.IsAtLeast(right) == true ? left
        : right.IsAtLeast(left) == true ? right
        : Open(left, right);

    public static Dim Min(Dim left, Dim right) =>
        left.IsAtLeast(right) == true ? right
        : right.IsAtLeast(left) == true ? left
        : Open(left, right);

    /// <summary>True or false where it holds, or fails, for all values of the names; otherwise null.</summary>
    public bool? IsSameAs(Dim other)
    {
        if (IsUnknown || other.IsUnknown)
        {
            return null;
        }

        if (IsKnown && other.IsKnown)
        {
            return _value == other._value;
        }

        return AsPolynomial().Add(other.AsPolynomial(), -1).IsZero();
    }

    /// <summary>
    /// The same for two numbers of features, of which neither can be 0: twice a number is then never the number itself.
    /// </summary>
    public bool? IsSameSizeAs(Dim other) =>
        IsSameAs(other) is { } known ? known
        : !IsUnknown && !other.IsUnknown && AsPolynomial().Add(other.AsPolynomial(), -1).IsNonZeroForSizes() ? false
        : null;

    /// <summary>Whether this is not smaller than <paramref name="other"/>: for all values of the names, for none, or (null) who knows.</summary>
    public bool? IsAtLeast(Dim other)
    {
        if (IsUnknown || other.IsUnknown)
        {
            return null;
        }

        if (IsKnown && other.IsKnown)
        {
            return _value >= other._value;
        }

        var difference = AsPolynomial().Add(other.AsPolynomial(), -1);
        return difference.LowerBound >= 0 ? true : difference.UpperBound < 0 ? false : null;
    }

    /// <summary>Whether a name occurs in it.</summary>
    public bool Mentions(Dim name) => _polynomial is { } polynomial && name._polynomial is { IsAtom: true } atom && polynomial.Mentions(atom);

    public bool Equals(Dim? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_value == other._value
                && !IsUnknown
                && !other.IsUnknown
                && (_polynomial is null ? other._polynomial is null : _polynomial.Equals(other._polynomial))));

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => _polynomial?.GetHashCode() ?? _value.GetHashCode();

    /// <summary>The number, the arithmetic over names, or <c>?</c>.</summary>
    public override string ToString() =>
        IsUnknown ? "?" : _polynomial?.ToString() ?? _value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Appends <see cref="ToString"/>.</summary>
    public void Write(StringBuilder text)
    {
        if (_value >= 0 && _polynomial is null)
        {
            text.Append(_value);
        }
        else
        {
            text.Append(ToString());
        }
    }

    // What follows from an undefined size alone is undefined as well; anything else is unknown.
    private static Dim Open(Dim left, Dim right) =>
        ReferenceEquals(left, Unknown) || ReferenceEquals(right, Unknown) || !(left.IsUndefined || right.IsUndefined) ? Unknown : Undefined;

    private static Dim Of(Polynomial polynomial) =>
        polynomial.Constant is { } value ? Of(value) : new Dim(0, polynomial);

    private Polynomial AsPolynomial() => _polynomial ?? Polynomial.OfConstant(_value);
}

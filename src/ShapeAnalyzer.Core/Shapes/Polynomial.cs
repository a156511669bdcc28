using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A sum of products of <see cref="Atom"/>s with whole coefficients in a normal form (terms sorted, none
/// zero, none twice): two polynomials without quotients that are equal for all values are equal as objects. Quotients
/// have a form of their own, in which most equal ones are equal; that two differ proves nothing.
/// </summary>
internal sealed class Polynomial : IEquatable<Polynomial>
{
    private readonly ImmutableArray<Monomial> _terms;

    private Polynomial(ImmutableArray<Monomial> terms) => _terms = terms;

    /// <summary>The number, if no name occurs.</summary>
    public long? Constant => _terms.Length switch
    {
        0 => 0,
        1 when _terms[0].IsConstant => _terms[0].Coefficient,
        _ => null,
    };

    /// <summary>A number that the value is never below (names are at least 1), or null.</summary>
    public long? LowerBound => Bound(1);

    /// <summary>A number that the value is never above, or null.</summary>
    public long? UpperBound => Bound(-1) is { } bound ? -bound : null;

    public static Polynomial OfConstant(long value) =>
        new(value == 0 ? ImmutableArray<Monomial>.Empty : ImmutableArray.Create(new Monomial(value, ImmutableArray<Atom>.Empty)));

    public static Polynomial OfAtom(Atom atom) => new(ImmutableArray.Create(new Monomial(1, ImmutableArray.Create(atom))));

    /// <summary>This + <paramref name="factor"/> * <paramref name="other"/>.</summary>
    public Polynomial Add(Polynomial other, long factor) =>
        Normalize(_terms.Concat(other._terms.Select(term => term.Scale(factor))));

    // Most sizes are one product, and so is what they give: there is nothing to put in order.
    public Polynomial Multiply(Polynomial other) => _terms.Length == 1 && other._terms.Length == 1
        ? new(ImmutableArray.Create(_terms[0].Multiply(other._terms[0])))
        : Normalize(_terms.SelectMany(left => other._terms.Select(left.Multiply)));

    /// <summary>The quotient, if each term can be divided (or this is a multiple of the divisor).</summary>
    public Polynomial? DivideExactly(Polynomial divisor)
    {
        if (divisor._terms.Length == 1)
        {
            var by = divisor._terms[0];
            var quotients = ImmutableArray.CreateBuilder<Monomial>(_terms.Length);
            foreach (var term in _terms)
            {
                if (term.DivideExactly(by) is not { } quotient)
                {
                    return null;
                }

                quotients.Add(quotient);
            }

            return Normalize(quotients);
        }

        // A multiple: the quotient of the leading terms, multiplied back, must be the dividend.
        if (_terms.Length > 0
            && divisor._terms.Length > 0
            && _terms[0].DivideExactly(divisor._terms[0]) is { } leading)
        {
            var quotient = new Polynomial(ImmutableArray.Create(leading));
            return quotient.Multiply(divisor).Equals(this) ? quotient : null;
        }

        return null;
    }

    /// <summary>
    /// The quotient rounded down. Multiples of a constant divisor leave the floor, so that every coefficient in it is
    /// at least 0 and smaller than the divisor; common divisors and names are cancelled and quotients of quotients become one.
    /// </summary>
    public Polynomial FloorDiv(Polynomial divisor)
    {
        if (DivideExactly(divisor) is { } exact)
        {
            return exact;
        }

        if (divisor._terms is [{ Atoms: var factors }] && factors.FirstOrDefault(factor => _terms.All(term => term.Atoms.Contains(factor))) is { } common)
        {
            return Without(common).FloorDiv(divisor.Without(common));
        }

        if (divisor.Constant is not ({ } by and > 0))
        {
            return OfAtom(Atom.Quotient(this, divisor));
        }

        var whole = Normalize(_terms.Select(term => term with { Coefficient = Arithmetic.FloorDiv(term.Coefficient, by) }));
        var rest = Normalize(_terms.Select(term => term with { Coefficient = Arithmetic.Modulo(term.Coefficient, by) }));

        // A constant rest is smaller than the divisor: its quotient is 0.
        return rest.Constant is not null ? whole : whole.Add(rest.Quotient(by), 1);
    }

    /// <summary>True if it is 0 for all values of the names, false if for none, otherwise null.</summary>
    public bool? IsZero()
    {
        if (Constant is { } constant)
        {
            return constant == 0;
        }

        if (LowerBound > 0 || UpperBound < 0)
        {
            return false;
        }

        // 2*N - 3 is never 0: the coefficients have a common divisor that the constant lacks.
        return Offset % CommonDivisor(0) != 0 ? false : null;
    }

    /// <summary>Whether it is not 0 if every name is at least 1: all terms have one sign.</summary>
    public bool IsNonZeroForSizes() =>
        _terms.Length > 0
        && _terms.All(term => term.Coefficient > 0 == _terms[0].Coefficient > 0 && term.Atoms.All(atom => atom.Dividend is null));

    /// <summary>Whether a name occurs in it, be it within a quotient.</summary>
    public bool Mentions(Polynomial name) => _terms.Any(term => term.Atoms.Any(atom =>
        atom.Equals(name._terms[0].Atoms[0]) || atom.Dividend?.Mentions(name) == true || atom.Divisor?.Mentions(name) == true));

    public bool Equals(Polynomial? other) => other is not null && _terms.SequenceEqual(other._terms);

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode() => _terms.Aggregate(17, (hash, term) => unchecked((hash * 31) + term.GetHashCode()));

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var term in _terms)
        {
            var negative = term.Coefficient < 0;
            text.Append(text.Length == 0 ? (negative ? "-" : string.Empty) : negative ? " - " : " + ").Append(term.Magnitude());
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    /// <summary>Whether it is one name or one quotient.</summary>
    public bool IsAtom => _terms is [{ Coefficient: 1, Atoms.Length: 1 }];

    /// <summary>The text, in parentheses where it is a sum.</summary>
    public string AsDividend() => _terms.Length > 1 ? $"({this})" : ToString();

    /// <summary>The text, in parentheses where it is a sum, a product or negative.</summary>
    public string AsDivisor() => IsAtom || Constant >= 0 ? ToString() : $"({this})";

    // Divided by an atom that every term has.
    private Polynomial Without(Atom factor) => Normalize(_terms.Select(term => term with { Atoms = term.Atoms.RemoveAt(term.Atoms.IndexOf(factor)) }));

    private static Polynomial Normalize(IEnumerable<Monomial> terms)
    {
        var sums = new SortedDictionary<Monomial, long>(Monomial.ByAtoms);
        foreach (var term in terms)
        {
            sums[term] = sums.TryGetValue(term, out var sum) ? checked(sum + term.Coefficient) : term.Coefficient;
        }

        return new(sums.Where(sum => sum.Value != 0).Select(sum => sum.Key with { Coefficient = sum.Value }).ToImmutableArray());
    }

    private long? Bound(int sign)
    {
        var bound = 0L;
        foreach (var term in _terms)
        {
            var coefficient = checked(term.Coefficient * sign);
            if (term.IsConstant)
            {
                bound = checked(bound + coefficient);
            }
            else if (coefficient > 0 && term.LowerBound is { } least)
            {
                bound = checked(bound + (coefficient * least));
            }
            else
            {
                return null;
            }
        }

        return bound;
    }

    /// <summary>The constant term.</summary>
    private long Offset => _terms.FirstOrDefault(term => term.IsConstant)?.Coefficient ?? 0;

    // The greatest common divisor of a number and all coefficients but the constant.
    private long CommonDivisor(long with) =>
        _terms.Where(term => !term.IsConstant).Aggregate(with, (all, term) => Arithmetic.Gcd(all, term.Coefficient));

    // floor(this / by), where no coefficient reaches the divisor. Floors are whole numbers, so that
    // floor((g*a + k) / (g*b)) = floor((a + floor(k / g)) / b) and floor((floor(a / b) + k) / c) = floor((a + k*b) / (b*c)).
    private Polynomial Quotient(long by)
    {
        var common = CommonDivisor(by);
        var dividend = Normalize(_terms.Select(term => term with { Coefficient = Arithmetic.FloorDiv(term.Coefficient, common) }));
        var divisor = by / common;
        return dividend.SingleQuotient() is { } nested
            ? nested.Dividend.Add(OfConstant(checked(dividend.Offset * nested.By)), 1).FloorDiv(OfConstant(checked(nested.By * divisor)))
            : OfAtom(Atom.Quotient(dividend, OfConstant(divisor)));
    }

    // One quotient by a number, and perhaps a constant.
    private (Polynomial Dividend, long By)? SingleQuotient() =>
        _terms.Where(term => !term.IsConstant).ToList() is [{ Coefficient: 1, Atoms: [{ Dividend: { } dividend, Divisor.Constant: { } by and > 0 }] }]
            ? (dividend, by)
            : null;
}

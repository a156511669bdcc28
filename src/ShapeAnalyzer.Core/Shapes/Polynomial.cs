using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A sum of products of <see cref="Atom"/>s with whole coefficients in a normal form (terms sorted, none
/// zero, none twice): two polynomials that are equal for all values are equal as objects.
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

    public Polynomial Multiply(Polynomial other) =>
        Normalize(_terms.SelectMany(left => other._terms.Select(left.Multiply)));

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
    /// The quotient rounded down. What divides exactly leaves the floor; the rest stays in one quotient, whose
    /// constant is smaller than the divisor, so that equal quotients look equal.
    /// </summary>
    public Polynomial FloorDiv(Polynomial divisor)
    {
        if (DivideExactly(divisor) is { } exact)
        {
            return exact;
        }

        if (divisor.Constant is not ({ } by and > 0))
        {
            return OfAtom(Atom.Quotient(this, divisor));
        }

        // floor((floor(a / b) + k) / c) = floor((a + k*b) / (b*c)).
        if (SingleQuotient() is { } nested)
        {
            return nested.Dividend.Add(OfConstant(checked(nested.Offset * nested.By)), 1)
                .FloorDiv(OfConstant(checked(nested.By * by)));
        }

        var outside = new List<Monomial>();
        var inside = new List<Monomial>();
        foreach (var term in _terms)
        {
            var rest = Arithmetic.Modulo(term.Coefficient, by);
            if (rest == 0 || term.IsConstant)
            {
                outside.Add(term with { Coefficient = Arithmetic.FloorDiv(term.Coefficient, by) });
            }

            if (rest != 0)
            {
                inside.Add(term.IsConstant ? term with { Coefficient = rest } : term);
            }
        }

        // A constant rest is smaller than the divisor: its quotient is 0.
        return inside.All(term => term.IsConstant)
            ? Normalize(outside)
            : Normalize(outside).Add(OfAtom(Atom.Quotient(Normalize(inside), divisor)), 1);
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
        var gcd = _terms.Where(term => !term.IsConstant).Aggregate(0L, (all, term) => Arithmetic.Gcd(all, term.Coefficient));
        var rest = _terms.FirstOrDefault(term => term.IsConstant)?.Coefficient ?? 0;
        return rest % gcd != 0 ? false : null;
    }

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

    /// <summary>The text, in parentheses where it is a sum.</summary>
    public string Grouped() => _terms.Length > 1 ? $"({this})" : ToString();

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

    private (Polynomial Dividend, long By, long Offset)? SingleQuotient()
    {
        var quotient = _terms.FirstOrDefault(term => !term.IsConstant);
        return quotient is { Coefficient: 1, Atoms: [{ Dividend: { } dividend, Divisor.Constant: { } by }] }
            && _terms.Count(term => !term.IsConstant) == 1
            ? (dividend, by, _terms.FirstOrDefault(term => term.IsConstant)?.Coefficient ?? 0)
            : null;
    }
}

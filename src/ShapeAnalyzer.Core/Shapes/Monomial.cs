using System.Collections.Immutable;
using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>One product of a <see cref="Polynomial"/>: a coefficient and its atoms, sorted, repeated for powers.</summary>
internal sealed record Monomial(long Coefficient, ImmutableArray<Atom> Atoms)
{
    /// <summary>Longer products first, then by text; the constant comes last.</summary>
    public static IComparer<Monomial> ByAtoms { get; } = Comparer<Monomial>.Create(Compare);

    public bool IsConstant => Atoms.IsEmpty;

    /// <summary>A bound from below of the product without its coefficient, if every atom is known not to be negative.</summary>
    public long? LowerBound
    {
        get
        {
            var bound = 1L;
            foreach (var atom in Atoms)
            {
                if (atom.LowerBound is not (>= 0 and { } least))
                {
                    return null;
                }

                bound = checked(bound * least);
            }

            return bound;
        }
    }

    public Monomial Scale(long factor) => this with { Coefficient = checked(Coefficient * factor) };

    public Monomial Multiply(Monomial other) =>
        new(checked(Coefficient * other.Coefficient), IsConstant ? other.Atoms : other.IsConstant ? Atoms : Atoms.AddRange(other.Atoms).Sort());

    public Monomial? DivideExactly(Monomial divisor)
    {
        if (divisor.Coefficient == 0 || Coefficient % divisor.Coefficient != 0)
        {
            return null;
        }

        var atoms = Atoms;
        foreach (var atom in divisor.Atoms)
        {
            var index = atoms.IndexOf(atom);
            if (index < 0)
            {
                return null;
            }

            atoms = atoms.RemoveAt(index);
        }

        return new(Coefficient / divisor.Coefficient, atoms);
    }

    /// <summary>The text without a sign.</summary>
    public string Magnitude()
    {
        var coefficient = Coefficient.ToString(CultureInfo.InvariantCulture).TrimStart('-');
        var atoms = string.Join("*", Atoms.Select(atom => atom.Text));
        return IsConstant ? coefficient : coefficient == "1" ? atoms : $"{coefficient}*{atoms}";
    }

    public bool Equals(Monomial? other) =>
        other is not null && Coefficient == other.Coefficient && Atoms.SequenceEqual(other.Atoms);

    public override int GetHashCode() => Atoms.Aggregate(Coefficient.GetHashCode(), (hash, atom) => unchecked((hash * 31) + atom.GetHashCode()));

    private static int Compare(Monomial? left, Monomial? right)
    {
        var (a, b) = (left!.Atoms, right!.Atoms);
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i].CompareTo(b[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return b.Length - a.Length;
    }
}

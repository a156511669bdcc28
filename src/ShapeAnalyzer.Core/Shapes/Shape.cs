using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The sizes of a tensor's axes, the batch included; or a tensor of which not even the rank is known, though
/// perhaps its last axes are.
/// </summary>
internal sealed class Shape : IEquatable<Shape>
{
    public Shape(ImmutableArray<Dim> dims) => Dims = dims;

    /// <summary>A tensor of unknown rank.</summary>
    public static Shape Unknown { get; } = new(default);

    /// <summary>An optional tensor that was not given.</summary>
    public static Shape Absent { get; } = new(default) { IsAbsent = true };

    /// <summary>The sizes; default where the rank is unknown (see <see cref="HasRank"/>).</summary>
    public ImmutableArray<Dim> Dims { get; }

    public bool HasRank => !Dims.IsDefault;

    public bool IsAbsent { get; private init; }

    /// <summary>Where the rank is unknown: the last sizes, as far as there is something to say of them.</summary>
    public ImmutableArray<Dim> Tail { get; private init; } = ImmutableArray<Dim>.Empty;

    /// <summary>
    /// How many elements lie between neighbours along each axis, where a library tells views from copies;
    /// default where that is not known.
    /// </summary>
    public ImmutableArray<Dim> Strides { get; init; }

    public int Rank => Dims.Length;

    /// <summary>Whether every size but perhaps the first (the batch) is a number.</summary>
    public bool IsKnownWithoutBatch => HasRank && Dims.Skip(1).All(dim => dim.IsKnown);

    /// <summary>The size of an axis; a negative one counts from the end.</summary>
    public Dim this[int axis] => Dims[axis < 0 ? axis + Rank : axis];

    public static Shape Of(params Dim[] dims) => new(ImmutableArray.Create(dims));

    public static Shape Of(IEnumerable<Dim> dims) => new(dims.ToImmutableArray());

    /// <summary>A tensor of unknown rank with these last sizes.</summary>
    public static Shape EndingIn(params Dim[] tail) => new(default) { Tail = tail.ToImmutableArray() };

    /// <summary>Every size unknown.</summary>
    public static Shape OfRank(int rank) => Of(Enumerable.Repeat(Dim.Unknown, rank));

    /// <summary>The size of an axis counted from the end (-1 is the last), also where the rank is unknown.</summary>
    public Dim FromEnd(int axis) =>
        HasRank ? (Rank + axis is var index && index >= 0 && index < Rank ? Dims[index] : Dim.Unknown)
        : Tail.Length + axis >= 0 ? Tail[Tail.Length + axis]
        : Dim.Unknown;

    /// <summary>The same shape with another size at one axis.</summary>
    public Shape With(int axis, Dim size) => new(Dims.SetItem(axis < 0 ? axis + Rank : axis, size));

    /// <summary>The axes behind the batch.</summary>
    public ImmutableArray<Dim> WithoutBatch() => Without(0);

    /// <summary>The axes but the batch, wherever that is; null where there is none.</summary>
    public ImmutableArray<Dim> Without(int? batchAxis) =>
        !HasRank ? ImmutableArray<Dim>.Empty
        : batchAxis is { } axis && axis < Rank ? Dims.RemoveAt(axis)
        : Dims;

    /// <summary>The product of all sizes.</summary>
    /// <exception cref="OverflowException">It exceeds 64 bits; a layer's rule then fails with <see cref="Rules.TooLarge"/>.</exception>
    public Dim Size() => HasRank ? Dims.Aggregate(Dim.One, (product, dim) => product * dim) : Dim.Unknown;

    /// <summary>The product of all sizes, for whoever only looks for a number: none is found where it exceeds 64 bits.</summary>
    public Dim SizeOrUnknown()
    {
        try
        {
            return Size();
        }
        catch (OverflowException)
        {
            return Dim.Unknown;
        }
    }

    public bool Equals(Shape? other) =>
        other is not null
        && HasRank == other.HasRank
        && IsAbsent == other.IsAbsent
        && (HasRank ? Dims : Tail).SequenceEqual(other.HasRank ? other.Dims : other.Tail)
        && Strides.IsDefault == other.Strides.IsDefault
        && (Strides.IsDefault || Strides.SequenceEqual(other.Strides));

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() =>
        HasRank ? Dims.Aggregate(Rank, (hash, dim) => unchecked((hash * 31) + dim.GetHashCode())) : -1;

    /// <summary>As libtorch prints it: <c>[N, 64, 55, 55]</c>; <c>?</c> for an unknown rank.</summary>
    public override string ToString() =>
        HasRank ? $"[{string.Join(", ", Dims)}]"
        : Tail.IsEmpty ? "?"
        : $"[..., {string.Join(", ", Tail)}]";
}

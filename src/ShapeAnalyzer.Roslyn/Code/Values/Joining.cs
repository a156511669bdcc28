using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What two ways to the same place agree on.</summary>
internal static class Joining
{
    public static CodeValue Join(CodeValue left, CodeValue right)
    {
        if (ReferenceEquals(left, right) || left.Equals(right))
        {
            return left;
        }

        return (left, right) switch
        {
            (Tensor a, Tensor b) => Join(a, b),
            (TupleOf a, TupleOf b) when a.Items.Length == b.Items.Length => new TupleOf(a.Items.Zip(b.Items, Join).ToEquatableArray()),
            (Items a, Items b) when a.Values.Length == b.Values.Length => new Items(a.Values.Zip(b.Values, Join).ToEquatableArray()),
            _ when Alternatives.CanHold(left) && Alternatives.CanHold(right) => Alternatives.Of(left, right),
            _ => CodeValue.Unknown,
        };
    }

    public static Shape Join(Shape left, Shape right) =>
        left.HasRank && right.HasRank && left.Rank == right.Rank
            ? Shape.Of(left.Dims.Zip(right.Dims, (a, b) => a.Equals(b) ? a : Dim.Unknown))
            : Shape.EndingIn(Enumerable.Range(1, Math.Min(LengthFromEnd(left), LengthFromEnd(right)))
                .Reverse()
                .Select(fromEnd => left.FromEnd(-fromEnd).Equals(right.FromEnd(-fromEnd)) ? left.FromEnd(-fromEnd) : Dim.Unknown)
                .ToArray());

    private static int LengthFromEnd(Shape shape) => shape.HasRank ? shape.Rank : shape.Tail.Length;

    // The way to it is that of one arm, which is what messages show; the sizes are those of both.
    private static Tensor Join(Tensor left, Tensor right) => new(Join(left.Shape, right.Shape), left.Source ?? right.Source)
    {
        IsParameter = left.IsParameter && right.IsParameter,
        Key = left.Key == right.Key ? left.Key : ParameterKey.Uncertain,
    };
}

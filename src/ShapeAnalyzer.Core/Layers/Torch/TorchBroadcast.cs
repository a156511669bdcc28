using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Broadcasting: shapes are compared from the last axis on, and an axis of 1 becomes the other's. The batch is an
/// axis like any other. https://pytorch.org/docs/stable/notes/broadcasting.html
/// </summary>
internal static class TorchBroadcast
{
    /// <summary>The common shape of the inputs from <paramref name="first"/> on; reports what does not fit.</summary>
    public static Shape OfInputs(LayerCall call, int first = 0, int count = int.MaxValue)
    {
        Shape? result = null;
        for (var input = first; input < call.Inputs.Length && input - first < count; input++)
        {
            var next = call.Inputs[input];
            if (next.IsAbsent)
            {
                continue;
            }

            if (result is null)
            {
                result = next;
                continue;
            }

            if (FirstConflict(result, next) is { } axis)
            {
                Report(call, result, next, axis, input);
                return Shape.Unknown;
            }

            result = Of(result, next);
        }

        return result ?? Shape.Unknown;
    }

    /// <summary>The common shape of two that fit.</summary>
    public static Shape Of(Shape left, Shape right)
    {
        if (left.HasRank && right.HasRank)
        {
            var rank = Math.Max(left.Rank, right.Rank);
            return Shape.Of(Enumerable.Range(-rank, rank).Select(axis => Size(left, right, axis)));
        }

        // Of the longer one, whichever that is, nothing in front is known.
        var known = Math.Min(left.HasRank ? left.Rank : left.Tail.Length, right.HasRank ? right.Rank : right.Tail.Length);
        known = Math.Max(known, left.HasRank && left.Rank == 0 ? right.Tail.Length : right.HasRank && right.Rank == 0 ? left.Tail.Length : known);
        return Shape.EndingIn(Enumerable.Range(-known, known).Select(axis => Size(left, right, axis)).ToArray());
    }

    /// <summary>The axis, counted from the end, of which it is proven that it does not fit; null where there is none.</summary>
    public static int? FirstConflict(Shape left, Shape right)
    {
        var shared = Math.Min(Length(left), Length(right));
        for (var axis = -1; axis >= -shared; axis--)
        {
            var (a, b) = (left.FromEnd(axis), right.FromEnd(axis));
            if (a.IsSameAs(b) == false && a.IsSameAs(1) == false && b.IsSameAs(1) == false)
            {
                return axis;
            }
        }

        return null;
    }

    /// <summary>
    /// The axis, counted from the end, of which it is proven that a tensor cannot be broadcast to a room that stays as it is;
    /// null where there is none.
    /// </summary>
    public static int? FirstMisfit(Shape room, Shape given)
    {
        for (var axis = -1; room.HasRank && given.HasRank && axis >= -given.Rank; axis--)
        {
            if (given.FromEnd(axis).IsSameAs(1) == false && given.FromEnd(axis).IsSameAs(Room(room, axis)) == false)
            {
                return axis;
            }
        }

        return null;
    }

    /// <summary>The size of a room along an axis counted from the end; in front of it there is 1.</summary>
    public static Dim Room(Shape room, int axis) => -axis <= room.Rank ? room.FromEnd(axis) : Dim.One;

    /// <summary>Reports two shapes that do not fit at an axis counted from the end.</summary>
    public static void Report(LayerCall call, Shape left, Shape right, int axis, int input) => call.Fail(
        Rules.Broadcast,
        $"combines {left} and {right}, which cannot be broadcast: {left.FromEnd(axis)} against {right.FromEnd(axis)} at axis {axis}",
        input: input,
        axis: axis,
        expected: left.FromEnd(axis),
        actual: right.FromEnd(axis));

    private static int Length(Shape shape) => shape.HasRank ? shape.Rank : shape.Tail.Length;

    /// <summary>What two sizes of an axis become: an axis of 1, or one that may be, gives way to the other.</summary>
    public static Dim Size(Dim left, Dim right) =>
        left.Value == 1 ? right
        : right.Value == 1 ? left
        : left.IsSameAs(right) == true ? left
        : left.IsSameAs(1) == false ? left
        : right.IsSameAs(1) == false ? right
        : Dim.Unknown;

    private static Dim Size(Shape left, Shape right, int axis)
    {
        if (left.HasRank && -axis > left.Rank)
        {
            return right.FromEnd(axis);
        }

        if (right.HasRank && -axis > right.Rank)
        {
            return left.FromEnd(axis);
        }

        return Size(left.FromEnd(axis), right.FromEnd(axis));
    }
}

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// How far apart neighbours lie along each axis, in elements. A view only changes these steps; whether another
/// view of the same memory exists depends on them. Steps that are not known are default.
/// </summary>
internal static class MemoryOrder
{
    /// <summary>The last axis is the innermost, without gaps.</summary>
    public static ImmutableArray<Dim> Contiguous(Shape shape)
    {
        if (!shape.HasRank)
        {
            return default;
        }

        var strides = new Dim[shape.Rank];
        var step = Dim.One;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= shape[axis].Value == 0 ? Dim.One : shape[axis];
        }

        return strides.ToImmutableArray();
    }

    /// <summary>The shape as that of a tensor made anew.</summary>
    public static Shape AsContiguous(Shape shape) => shape.HasRank ? new Shape(shape.Dims) { Strides = Contiguous(shape) } : shape;

    /// <summary>Whether the tensor lies without gaps in the order of its axes; null where that is not known.</summary>
    public static bool? IsContiguous(Shape shape)
    {
        if (!shape.HasRank || shape.Strides.IsDefault)
        {
            return null;
        }

        var expected = Contiguous(shape);
        bool? all = true;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            // The step along an axis of 1 does not matter.
            var same = shape[axis].Value == 1 ? true : shape.Strides[axis].IsSameAs(expected[axis]);
            if (same == false && shape[axis].IsSameAs(1) == false)
            {
                return false;
            }

            all = same == true ? all : null;
        }

        return all;
    }

    /// <summary>States an output of these sizes and steps.</summary>
    public static void Output(LayerCall call, IEnumerable<Calculation> axes, ImmutableArray<Dim> strides) =>
        call.Output(axes.ToImmutableArray(), strides);

    /// <summary>States a view whose axes are given with their steps (null where they are not known).</summary>
    public static void Output(LayerCall call, IEnumerable<(Calculation Size, Dim? Step)> axes)
    {
        var all = axes.ToList();
        call.Output(
            all.Select(axis => axis.Size).ToImmutableArray(),
            all.Any(axis => axis.Step is null) ? default : all.Select(axis => axis.Step!).ToImmutableArray());
    }

    /// <summary>States an output that is made anew.</summary>
    public static void OutputNew(LayerCall call, IEnumerable<Calculation> axes)
    {
        var all = axes.ToImmutableArray();
        call.Output(all, Contiguous(Shape.Of(all.Select(axis => axis.Value))));
    }

    /// <summary>
    /// States a new tensor of the input's shape. Of an input that lies in order it does too; of another it may or
    /// may not keep the order.
    /// </summary>
    public static void OutputLikeInput(LayerCall call) =>
        call.Output(
            !call.Input.HasRank || IsContiguous(call.Input) == true ? call.Input : new Shape(call.Input.Dims),
            "unchanged");

    /// <summary>The input's axes with their steps.</summary>
    public static IEnumerable<(Calculation Size, Dim? Step)> AxesOf(LayerCall call) =>
        Enumerable.Range(0, call.Input.Rank).Select(axis => AxisOf(call, axis));

    /// <summary>One of the input's axes with its step.</summary>
    public static (Calculation Size, Dim? Step) AxisOf(LayerCall call, int axis) =>
        (call.Kept(axis), call.Input.Strides.IsDefault ? null : call.Input.Strides[axis]);

    /// <summary>
    /// The steps of a view of other sizes, or default where there may be none: libtorch's computeStride. A run of
    /// axes whose steps continue each other is a piece of memory; each piece must be divided by the new sizes.
    /// </summary>
    public static ImmutableArray<Dim> View(Shape from, IEnumerable<Dim> sizes) => TryView(from, sizes, out var strides) == true ? strides : default;

    /// <summary>Whether there is such a view: yes (with its steps), no, or null where that is not known.</summary>
    public static bool? TryView(Shape from, IEnumerable<Dim> sizes, out ImmutableArray<Dim> strides)
    {
        strides = default;
        var to = sizes.ToArray();
        if (!from.HasRank || from.Strides.IsDefault)
        {
            return null;
        }

        if (IsContiguous(from) == true)
        {
            strides = Contiguous(Shape.Of(to));
            return true;
        }

        return from.Dims.Any(size => size.Value == 0) ? null : Compute(from, to, out strides);
    }

    // Names stand for at least 1. What holds only for some of their values is not known.
    private static bool? Compute(Shape from, Dim[] to, out ImmutableArray<Dim> strides)
    {
        strides = default;
        var result = new Dim[to.Length];
        var next = to.Length - 1;
        var (innermost, count) = (from.Rank == 0 ? Dim.One : from.Strides[from.Rank - 1], Dim.One);
        for (var axis = from.Rank - 1; axis >= 0; axis--)
        {
            count *= from[axis];
            switch (axis == 0 ? false : Continues(from, axis - 1, count * innermost))
            {
                case null:
                    return null;
                case true:
                    continue;
            }

            var viewed = Dim.One;
            while (next >= 0 && (to[next].Value == 1 || viewed.IsAtLeast(count) == false))
            {
                result[next] = viewed * innermost;
                viewed *= to[next--];
            }

            if (viewed.IsSameAs(count) != true)
            {
                // More than there is, or, if nothing is left, less.
                return viewed.IsAtLeast(count + 1) == true ? false : null;
            }

            if (axis > 0)
            {
                (innermost, count) = (from.Strides[axis - 1], Dim.One);
            }
        }

        // A scalar viewed as ones.
        for (; next >= 0; next--)
        {
            result[next] = Dim.One;
        }

        strides = result.ToImmutableArray();
        return true;
    }

    // Whether an axis goes on where the piece of memory behind it ends; the step along an axis of 1 does not matter.
    private static bool? Continues(Shape from, int axis, Dim end)
    {
        if (from[axis].Value == 1 || from.Strides[axis].IsSameAs(end) == true)
        {
            return true;
        }

        return from.Strides[axis].IsSameAs(end) == false && from[axis].IsSameAs(1) == false ? false : null;
    }
}

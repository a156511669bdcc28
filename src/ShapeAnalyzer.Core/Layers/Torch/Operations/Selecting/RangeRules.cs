namespace ShapeAnalyzer.Core;

/// <summary>Ranges along an axis, which are clipped to it.</summary>
internal static class RangeRules
{
    /// <summary>A bound, counted from the front and inside the axis; unknown where that cannot be said.</summary>
    public static Dim Clip(Dim bound, Dim size)
    {
        if (bound.Value is { } value)
        {
            return value >= 0 ? Dim.Min(bound, size) : Dim.Max(bound + size, Dim.Zero);
        }

        return bound.IsAtLeast(0) == true ? Dim.Min(bound, size) : Dim.Unknown;
    }

    /// <summary>How many places a range has; a bound that is null is open.</summary>
    public static Dim Length(Dim? start, Dim? stop, Dim step, Dim size)
    {
        var (from, to) = (start is null ? Dim.Zero : Clip(start, size), stop is null ? size : Clip(stop, size));
        return Dim.Max((to - from).CeilDiv(step), Dim.Zero);
    }

    /// <summary>Whether an index lies inside the axis; reports one that never does.</summary>
    public static void CheckIndex(LayerCall call, Dim index, Dim size, int axis, Parameter at, int element = -1)
    {
        if (index.IsAtLeast(size) == true || (Dim.Zero - size).IsAtLeast(index + 1) == true)
        {
            call.Fail(Rules.Index, $"takes index {index} of axis {axis}, which has {size}: {call.Input}", at, element, axis: axis, expected: size, actual: index);
        }
    }

    /// <summary>The axis to select from, or null; a scalar has none.</summary>
    public static int? Axis(LayerCall call, Dim dim, Parameter at)
    {
        if (!call.Input.HasRank)
        {
            return null;
        }

        if (call.Input.Rank == 0)
        {
            call.Fail(Rules.Rank, "needs a tensor with at least 1 axis but receives a scalar", expected: 1, actual: 0);
            return null;
        }

        return TorchRules.Axis(call, dim, at);
    }
}

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// What libtorch's modules with spatial axes have in common: (channels, space...) or (batch, channels, space...).
/// </summary>
internal static class TorchSpatial
{
    /// <summary>Whether the input may have that many axes, with or without the batch; reports where it cannot.</summary>
    public static bool HasRank(LayerCall call, int axes) => TorchRules.HasRank(call, $"{axes + 1} axes (unbatched) or {axes + 2} (batched)", axes + 1, axes + 2);

    /// <summary>The channels of the input.</summary>
    public static Dim Channels(LayerCall call, int axes) => call.Input.FromEnd(-axes - 1);

    /// <summary>A spatial size of the input.</summary>
    public static Dim Size(LayerCall call, int axes, int axis) => call.Input.FromEnd(axis - axes);

    /// <summary>The axis of a spatial size, for messages: counted from the end where the rank is unknown.</summary>
    public static int AxisOf(LayerCall call, int axes, int axis) => call.Input.HasRank ? call.Input.Rank - axes + axis : axis - axes;

    /// <summary>What stands before the spatial axes is kept, the channels perhaps not.</summary>
    public static void Output(LayerCall call, int axes, IEnumerable<Calculation> spatial, Calculation? channels = null)
    {
        if (!call.Input.HasRank)
        {
            var last = spatial.Select(size => size.Value).Prepend((channels ?? Channels(call, axes)).Value);
            call.Output(Shape.EndingIn(last.ToArray()));
            return;
        }

        var kept = Enumerable.Range(0, Math.Max(0, call.Input.Rank - axes)).Select(call.Kept).ToArray();
        if (channels is not null && kept.Length > 0)
        {
            kept[kept.Length - 1] = channels;
        }

        call.Output(kept.Concat(spatial));
    }

    /// <summary>No size but the batch may be 0.</summary>
    public static void CheckNotEmpty(LayerCall call, int axes)
    {
        for (var axis = -1; axis < axes; axis++)
        {
            if (Size(call, axes, axis).Value == 0)
            {
                call.Fail(Rules.OutputTooSmall, $"needs sizes greater than 0 behind the batch but receives {call.Input}", axis: AxisOf(call, axes, axis));
                return;
            }
        }
    }

    /// <summary>Each number must be at least so large; reports the first that is not.</summary>
    public static void CheckEach(LayerCall call, Parameter<ImmutableArray<Dim>> parameter, long atLeast)
    {
        var values = call.Get(parameter);
        for (var i = 0; !values.IsDefault && i < values.Length; i++)
        {
            if (Dim.Of(atLeast - 1).IsAtLeast(values[i]) == true)
            {
                call.Fail(Rules.Argument, $"needs a {parameter.Name} of at least {atLeast} but has {values[i]}", parameter, i);
                return;
            }
        }
    }

    /// <summary>The number of places that a window has, reported where it is less than 1.</summary>
    public static Calculation CheckPlaces(LayerCall call, int axes, int axis, Window window, Dim padding, Calculation places, Parameter at)
    {
        if (Dim.Zero.IsAtLeast(places.Value) != true)
        {
            return places;
        }

        var padded = padding.Value == 0 ? string.Empty : $", padded {padding} on both sides,";
        call.Fail(
            Rules.WindowTooLarge,
            $"slides a window of {window.Extent} but receives only {Size(call, axes, axis)}{padded} along axis {AxisOf(call, axes, axis)}",
            at,
            axis,
            axis: AxisOf(call, axes, axis),
            expected: window.Extent,
            actual: Size(call, axes, axis));
        return Dim.Unknown;
    }
}

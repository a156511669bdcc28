using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What layers have in common whose argument names axes of their input; a negative axis counts from the end.</summary>
internal static class AxisRules
{
    /// <summary>The axis counted from the front; null where it is not known, or where the input has no such axis, which is reported.</summary>
    public static int? Resolve(LayerCall call, Dim axis, Parameter at, int element = -1)
    {
        if (!call.Input.HasRank || axis.Value is not { } given)
        {
            return null;
        }

        var rank = call.Input.Rank;
        if (given >= -rank && given < rank)
        {
            return (int)(given < 0 ? given + rank : given);
        }

        call.Fail(
            Rules.Axis,
            $"works along axis {given} but receives {ShapeText.Keras(call.Input)}, whose axes are {-rank} to {rank - 1}",
            at,
            element,
            actual: Dim.Of(given));
        return null;
    }

    /// <summary>All axes counted from the front, in the order given; null as soon as one is not known or does not exist.</summary>
    public static ImmutableArray<int>? ResolveAll(LayerCall call, Parameter<ImmutableArray<Dim>> at)
    {
        var axes = call.Get(at);
        var resolved = axes.Select((axis, element) => Resolve(call, axis, at, axes.Length == 1 ? -1 : element)).ToList();
        return resolved.Contains(null) ? null : resolved.Select(axis => axis!.Value).ToImmutableArray();
    }

    /// <summary>The size of an axis that weights depend on, by the number that the argument gives it.</summary>
    public static Dim Defined(LayerCall call, int axis, Dim given, string what) =>
        call.Defined(axis, given.Value < 0 ? $"{what} along axis {given} ({axis} from the front)" : $"{what} along axis {axis}");

    /// <summary>Reports an axis that is named twice, also where it is once counted from the front and once from the end.</summary>
    public static bool AreDistinct(LayerCall call, ImmutableArray<int> axes, Parameter<ImmutableArray<Dim>> at)
    {
        for (var i = 1; i < axes.Length; i++)
        {
            if (axes.IndexOf(axes[i]) is var first && first < i)
            {
                var given = call.Get(at);
                var same = given[i].Equals(given[first]) ? string.Empty : $" ({given[first]} and {given[i]} are the same axis)";
                call.Fail(Rules.Axis, $"names an axis twice: {ShapeText.Tuple(given)}{same}, but each axis can be used only once", at, i, axis: axes[i]);
                return false;
            }
        }

        return true;
    }
}

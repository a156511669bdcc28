namespace ShapeAnalyzer.Core;

/// <summary>libtorch's pad: what the pairs do to the last axes, and what each way of filling demands of them.</summary>
internal static class PaddingRules
{
    /// <summary>States the padded input. The pairs (before, behind) begin with the last axis.</summary>
    public static void Apply(LayerCall call, IReadOnlyList<Dim> pads, string? mode, Parameter at)
    {
        var axes = pads.Count / 2;
        if (pads.Count % 2 != 0)
        {
            call.Fail(Rules.Argument, $"needs paddings in pairs but has {pads.Count}", at, actual: pads.Count);
            return;
        }

        if (!HasRank(call, axes, mode, at))
        {
            return;
        }

        var padded = Enumerable.Range(0, axes).Select(i => Padded(call, i - axes, pads[2 * (axes - 1 - i)], pads[(2 * (axes - 1 - i)) + 1], mode, at, 2 * (axes - 1 - i))).ToArray();
        if (call.Input.HasRank)
        {
            call.Output(Enumerable.Range(0, call.Input.Rank - axes).Select(call.Kept).Concat(padded));
            return;
        }

        var front = Math.Max(0, call.Input.Tail.Length - axes);
        call.Output(Shape.EndingIn(call.Input.Tail.Take(front).Concat(padded.Select(size => size.Value)).ToArray()));
    }

    /// <summary>Reports a padding of <paramref name="pad"/> on a side that the axis is too short for.</summary>
    public static void CheckMode(LayerCall call, string? mode, Dim pad, Dim size, Parameter? at, int axis, int element = -1)
    {
        if (mode == "reflect" && pad.IsAtLeast(size) == true && pad.IsAtLeast(1) == true)
        {
            call.Fail(
                Rules.Padding,
                $"pads by reflection, which needs a padding smaller than the axis, but pads axis {axis} of {size} by {pad}",
                at,
                element,
                axis: axis,
                expected: size - 1,
                actual: pad);
        }
        else if (mode == "circular" && pad.IsAtLeast(size + 1) == true)
        {
            call.Fail(
                Rules.Padding,
                $"pads circularly, which needs a padding not larger than the axis, but pads axis {axis} of {size} by {pad}",
                at,
                element,
                axis: axis,
                expected: size,
                actual: pad);
        }
    }

    private static bool HasRank(LayerCall call, int axes, string? mode, Parameter at)
    {
        if (mode is "reflect" or "replicate" or "circular")
        {
            if (axes is >= 1 and <= 3)
            {
                return TorchSpatial.HasRank(call, axes);
            }

            call.Fail(Rules.Argument, $"can pad 1 to 3 axes in the mode {mode} but has pairs for {axes}", at, actual: axes);
            return false;
        }

        return TorchRules.HasRankAtLeast(call, axes) && (mode is not null || call.Input.HasRank);
    }

    private static Calculation Padded(LayerCall call, int axis, Dim before, Dim behind, string? mode, Parameter at, int element)
    {
        var size = call.Input.FromEnd(axis);
        var index = call.Input.HasRank ? call.Input.Rank + axis : axis;
        CheckMode(call, mode, before, size, at, index, element);
        CheckMode(call, mode, behind, size, at, index, element + 1);
        var result = (Calculation)size + before + behind;

        // Cropping comes first, so that padding behind does not help what is cropped away in front.
        var cropped = size + Dim.Min(before, Dim.Zero) + Dim.Min(behind, Dim.Zero);
        if (Dim.Of(-1).IsAtLeast(mode is null or "constant" ? cropped : result.Value) == true)
        {
            call.Fail(Rules.Padding, $"crops axis {index} of {size} by {before} in front and {behind} behind", at, element, axis: index, actual: size);
            return Dim.Unknown;
        }

        return result;
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>The sizes behind the batch of tensors that are combined number by number.</summary>
internal static class MergedAxes
{
    /// <summary>The sizes of the result; reports the first axis along which two inputs do not fit.</summary>
    public static IEnumerable<Calculation> Of(LayerCall call)
    {
        var rank = call.Inputs.Max(shape => shape.Rank) - 1;
        var axes = new Calculation[rank];
        var failed = false;
        for (var fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            axes[rank - fromEnd] = Axis(call, fromEnd, ref failed);
        }

        return axes;
    }

    private static Calculation Axis(LayerCall call, int fromEnd, ref bool failed)
    {
        // An input with fewer axes has 1 there. What gives the size so far is the first that is not 1.
        var (size, origin) = (Dim.One, -1);
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var shape = call.Inputs[i];
            var next = fromEnd < shape.Rank ? shape[-fromEnd] : null;
            if (next is null)
            {
                continue;
            }

            if (size.IsKnown && next.IsKnown && size.Value != 1 && next.Value != 1 && size != next)
            {
                if (!failed)
                {
                    Report(call, origin, i, fromEnd, size, next);
                }

                failed = true;
                return Dim.Unknown;
            }

            (size, origin) = origin < 0 || (size.Value == 1 && next.IsKnown) ? (next, i) : (Combine(size, next), origin);
        }

        return Calculation.Of(size, call.Inputs.All(shape => fromEnd < shape.Rank && shape[-fromEnd] == size) ? "unchanged" : $"of {call.Producer(origin)}");
    }

    // Keras makes an undefined size undefined whatever it meets.
    private static Dim Combine(Dim size, Dim next) =>
        size.IsKnown && next.IsKnown ? (size.Value == 1 ? next : size)
        : size == next ? size
        : size == Dim.Unknown || next == Dim.Unknown ? Dim.Unknown
        : Dim.Undefined;

    private static void Report(LayerCall call, int first, int second, int fromEnd, Dim expected, Dim actual) => call.FailInput(
        Rules.Merge,
        $"expects inputs that fit each other but receives {MergeRules.Describe(call, first)} and {MergeRules.Describe(call, second)}: {expected} and {actual} differ{Where(call, first, second, fromEnd)}",
        second,
        axis: call.Inputs[second].Rank - fromEnd,
        expected: expected,
        actual: actual);

    private static string Where(LayerCall call, int first, int second, int fromEnd) =>
        call.Inputs[first].Rank == call.Inputs[second].Rank
            ? $" along axis {call.Inputs[first].Rank - fromEnd}"
            : $" along axis -{fromEnd}";
}

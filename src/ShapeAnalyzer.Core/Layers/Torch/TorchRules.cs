namespace ShapeAnalyzer.Core;

/// <summary>What libtorch's modules and operations have in common.</summary>
internal static class TorchRules
{
    /// <summary>An input, or <see cref="Shape.Absent"/> where there are fewer.</summary>
    public static Shape Input(LayerCall call, int index) => call.Inputs.Length > index ? call.Inputs[index] : Shape.Absent;

    /// <summary>A number that must not be smaller.</summary>
    public static bool CheckAtLeast(LayerCall call, Parameter<Dim> parameter, long atLeast)
    {
        var value = call.Get(parameter);
        if (Dim.Of(atLeast - 1).IsAtLeast(value) != true)
        {
            return true;
        }

        call.Fail(Rules.Argument, $"needs a {parameter.Name} of at least {atLeast} but has {value}", parameter);
        return false;
    }

    /// <summary>Whether an input may have one of these ranks; reports where it cannot.</summary>
    public static bool HasRank(LayerCall call, string expected, params int[] ranks) => HasRank(call, 0, expected, ranks);

    /// <summary>Whether an input may have one of these ranks; reports where it cannot.</summary>
    public static bool HasRank(LayerCall call, int input, string expected, params int[] ranks)
    {
        var shape = Input(call, input);
        if (shape.HasRank ? ranks.Contains(shape.Rank) : shape.Tail.Length <= ranks.Max())
        {
            if (!shape.HasRank && ranks.Length == 1 && !shape.IsAbsent && input < call.Inputs.Length)
            {
                call.Assume(OfRank(shape, ranks[0]), input);
            }

            return true;
        }

        call.Fail(
            Rules.Rank,
            $"expects a tensor of {expected} but receives {(shape.HasRank ? $"{shape.Rank}" : $"{shape.Tail.Length} or more")}: {shape}",
            input: input,
            expected: Dim.Of(ranks[ranks.Length - 1]),
            actual: Dim.Of(shape.HasRank ? shape.Rank : shape.Tail.Length));
        return false;
    }

    /// <summary>Whether an input may have that many axes or more; reports where it cannot.</summary>
    public static bool HasRankAtLeast(LayerCall call, int atLeast, int input = 0)
    {
        var shape = Input(call, input);
        if (!shape.HasRank || shape.Rank >= atLeast)
        {
            return true;
        }

        call.Fail(
            Rules.Rank,
            $"expects a tensor of {atLeast} axes or more but receives {shape.Rank}: {shape}",
            input: input,
            expected: atLeast,
            actual: shape.Rank);
        return false;
    }

    /// <summary>What is known of a tensor that has a rank.</summary>
    public static Shape OfRank(Shape shape, int rank) =>
        shape.HasRank ? shape : Shape.Of(Enumerable.Range(0, rank).Select(axis => shape.FromEnd(axis - rank)));

    /// <summary>
    /// An axis counted from the front, or null where it is not known; reports one that does not exist. A scalar
    /// counts as having one axis.
    /// </summary>
    public static int? Axis(LayerCall call, Dim axis, Parameter? at, int element = -1, int input = 0, int extra = 0)
    {
        var shape = Input(call, input);
        if (!shape.HasRank || axis.Value is not { } value)
        {
            return null;
        }

        var rank = Math.Max(1, shape.Rank + extra);
        if (value >= -rank && value < rank)
        {
            return (int)(value < 0 ? value + rank : value);
        }

        call.Fail(
            Rules.Axis,
            $"refers to axis {value} but receives a tensor of {shape.Rank} axes: {shape}",
            at,
            element,
            input: input,
            expected: rank - 1,
            actual: axis);
        return null;
    }

    /// <summary>A size of the input that must be another.</summary>
    public static void CheckSize(LayerCall call, Dim expected, Dim actual, int axis, string what, Parameter? at, int input = 0)
    {
        if (expected.IsSameSizeAs(actual) == false)
        {
            call.Fail(Rules.Features, $"expects {expected} {what} but receives {actual}", at, input: input, axis: axis, expected: expected, actual: actual);
        }
    }

    /// <summary>The last axis must have a size, and gets another.</summary>
    public static void ApplyToLast(LayerCall call, Dim expected, Calculation result, Parameter? at)
    {
        if (!HasRankAtLeast(call, 1))
        {
            return;
        }

        var input = call.Input;
        CheckSize(call, expected, input.FromEnd(-1), input.HasRank ? input.Rank - 1 : -1, "input features", at);
        if (!input.HasRank)
        {
            call.Output(Shape.EndingIn(input.Tail.Take(input.Tail.Length - 1).Append(result.Value).ToArray()));
            return;
        }

        MemoryOrder.OutputNew(call, Enumerable.Range(0, input.Rank - 1).Select(call.Kept).Append(result));
        call.CountMultiplyAdds(() => Calculation.Product(input.Dims.Skip(1).Append(result.Value).Select(size => Calculation.Of(size))));
    }
}

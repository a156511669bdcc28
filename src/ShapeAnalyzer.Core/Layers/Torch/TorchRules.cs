namespace ShapeAnalyzer.Core;

/// <summary>What libtorch's modules and operations have in common.</summary>
internal static class TorchRules
{
    /// <summary>The first input, or an unknown one.</summary>
    public static Shape Input(LayerCall call, int index = 0) => call.Inputs.Length > index ? call.Inputs[index] : Shape.Absent;

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

    /// <summary>The last axis must have a size, and gets another.</summary>
    public static void ApplyToLast(LayerCall call, Dim expected, Calculation result, Parameter? at)
    {
        var input = call.Input;
        if (input.HasRank && input.Rank == 0)
        {
            call.Fail(Rules.Rank, "expects a tensor with at least 1 axis but receives a scalar", expected: 1, actual: 0);
            return;
        }

        var features = input.FromEnd(-1);
        if (expected.IsSameAs(features) == false)
        {
            call.Fail(
                Rules.Features,
                $"expects {expected} input features but receives {features}",
                at,
                axis: input.HasRank ? input.Rank - 1 : -1,
                expected: expected,
                actual: features);
        }

        if (input.HasRank)
        {
            call.Output(Enumerable.Range(0, input.Rank - 1).Select(call.Kept).Append(result));
            call.CountMultiplyAdds(Calculation.Product(input.Dims.Skip(1).Append(result.Value).Select(size => Calculation.Of(size))));
        }
        else
        {
            call.Output(Shape.EndingIn(input.Tail.Take(input.Tail.Length - 1).Append(result.Value).ToArray()));
        }
    }
}

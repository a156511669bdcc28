namespace ShapeAnalyzer.Core;

/// <summary>A second input that lists places along one axis of the first, for each place of the others: <c>gather</c>, <c>scatter</c>.</summary>
internal static class PlacesAlong
{
    /// <summary>Whether index and input may fit; reports where they cannot.</summary>
    public static bool Check(LayerCall call, Dim dim, Parameter at)
    {
        var (input, index) = (call.Input, TorchRules.Input(call, 1));
        // An index without numbers fits everywhere.
        if (!input.HasRank || !index.HasRank || index.Size().IsAtLeast(1) != true || TorchRules.Axis(call, dim, at) is not { } axis)
        {
            return true;
        }

        if (Math.Max(1, input.Rank) != Math.Max(1, index.Rank))
        {
            call.Fail(Rules.Rank, $"needs an index with the input's {input.Rank} axes but receives {index}", input: 1, expected: input.Rank, actual: index.Rank);
            return false;
        }

        for (var other = 0; other < Math.Min(input.Rank, index.Rank); other++)
        {
            if (other != axis && index[other].IsAtLeast(input[other] + 1) == true)
            {
                call.Fail(Rules.Index, $"has an index of {index} for {input}, which is smaller along axis {other}", input: 1, axis: other, expected: input[other], actual: index[other]);
                return false;
            }
        }

        return true;
    }
}

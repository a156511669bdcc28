namespace ShapeAnalyzer.Core;

/// <summary>What Attention and AdditiveAttention have in common: all but how the scores are computed.</summary>
internal static class ScoredAttention
{
    /// <param name="call">The call.</param>
    /// <param name="returnScores">Whether the scores come out as well.</param>
    /// <param name="isProduct">Whether scores are products, for which query and key need the same features; sums also allow 1.</param>
    public static void Infer(LayerCall call, Parameter<bool?> returnScores, bool isProduct)
    {
        var inputs = new AttentionInputs(call);
        if (!inputs.HaveRank(2))
        {
            return;
        }

        CheckFeatures(call, inputs, isProduct);
        inputs.CheckPlaces(onlyKnown: true);
        var places = Enumerable.Range(0, inputs.Query.Rank - 1).Select(axis => call.Kept(axis)).ToList();
        call.Output(places.Append(Calculation.Of(inputs.Value[-1], "features of the value")));
        if (call.Get(returnScores) == true)
        {
            call.Output(places.Append(Calculation.Of(inputs.Key[-2], "steps of the key")));
        }
    }

    private static void CheckFeatures(LayerCall call, AttentionInputs inputs, bool isProduct)
    {
        var (query, key) = (inputs.Query[-1], inputs.Key[-1]);
        if (query.IsSameAs(key) == false && (isProduct || (query.Value > 1 && key.Value > 1)))
        {
            call.FailInput(
                Rules.Attention,
                $"expects query and key with the same number of features but receives {MergeRules.Describe(call, AttentionInputs.QueryIndex)} as query and {MergeRules.Describe(call, inputs.KeyIndex)} as key: {query} and {key}",
                inputs.KeyIndex,
                axis: inputs.Key.Rank - 1,
                expected: query,
                actual: key);
        }
    }
}

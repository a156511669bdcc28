namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>scaled_dot_product_attention</c>: (..., queries, E), (..., keys, E), (..., keys, V) to (..., queries, V).
/// </summary>
internal sealed class ScaledDotProductAttention() : TorchLayer("scaled_dot_product_attention", new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 3 || !Enumerable.Range(0, 3).All(input => TorchRules.HasRankAtLeast(call, 2, input)))
        {
            return;
        }

        var (query, key, value) = (call.Inputs[0], call.Inputs[1], call.Inputs[2]);
        if (query.FromEnd(-1).IsSameAs(key.FromEnd(-1)) == false)
        {
            call.Fail(Rules.Attention, $"expects queries and keys of the same size but receives {query} and {key}", input: 1, axis: -1, expected: query.FromEnd(-1), actual: key.FromEnd(-1));
            return;
        }

        if (CountsValues(query, value) && key.FromEnd(-2).IsSameAs(value.FromEnd(-2)) == false)
        {
            call.Fail(Rules.Attention, $"expects as many keys as values but receives {key} and {value}", input: 2, axis: -2, expected: key.FromEnd(-2), actual: value.FromEnd(-2));
            return;
        }

        if (!query.HasRank || !key.HasRank || !value.HasRank)
        {
            call.Output(Shape.EndingIn(query.FromEnd(-2), value.FromEnd(-1)));
            return;
        }

        var stacks = new[] { query, key, value }.Select(shape => Shape.Of(shape.Dims.Take(shape.Rank - 2))).ToArray();
        if (TorchBroadcast.FirstConflict(stacks[0], stacks[1]) is { } first)
        {
            TorchBroadcast.Report(call, query, key, first - 2, 1);
            return;
        }

        var both = TorchBroadcast.Of(stacks[0], stacks[1]);
        if (TorchBroadcast.FirstConflict(both, stacks[2]) is { } second)
        {
            TorchBroadcast.Report(call, query, value, second - 2, 2);
            return;
        }

        var places = Shape.Of(both.Dims.Append(query[-2]).Append(key[-2]));
        if (TorchRules.Input(call, 3) is { IsAbsent: false } mask && TorchBroadcast.FirstMisfit(places, mask) is { } misfit)
        {
            call.Fail(Rules.Attention, $"puts a mask of {mask} on attention of {places}, which it cannot be broadcast to", input: 3, axis: misfit, expected: TorchBroadcast.Room(places, misfit), actual: mask.FromEnd(misfit));
            return;
        }

        call.Output(Shape.Of(TorchBroadcast.Of(both, stacks[2]).Dims.Append(query[-2]).Append(value[-1])), "of the attention");
    }

    // The fast kernel, for heads whose values are as long as their keys, does not look how many values there are.
    private static bool CountsValues(Shape query, Shape value) =>
        query is { HasRank: true, Rank: not 4 } || query.FromEnd(-1).IsSameAs(value.FromEnd(-1)) == false;
}

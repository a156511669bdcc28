namespace ShapeAnalyzer.Core;

/// <summary>
/// The projections of an attention with several heads: of query, key, value (and gate) to heads, and of the heads
/// back. Each is a kernel and, if wanted, a bias.
/// </summary>
internal readonly record struct HeadProjections(LayerCall Call, bool? UseBias, bool? UseGate)
{
    /// <summary>States the weights in Keras's order and counts their multiplications.</summary>
    /// <param name="query">Heads and size of each for the query.</param>
    /// <param name="key">The same for the key.</param>
    /// <param name="value">The same for the value.</param>
    /// <param name="output">The sizes behind the query's places.</param>
    public void Infer((Dim Heads, Dim Size) query, (Dim Heads, Dim Size) key, (Dim Heads, Dim Size) value, IReadOnlyList<Dim> output)
    {
        var inputs = new AttentionInputs(Call);
        In("query", AttentionInputs.QueryIndex, query, true);
        In("key", inputs.KeyIndex, key, true);
        In("gate", AttentionInputs.QueryIndex, (query.Heads, value.Size), UseGate);
        In("value", AttentionInputs.ValueIndex, value, true);
        Call.Weight("attention_output/kernel", output.Prepend(value.Size).Prepend(query.Heads).ToArray());
        Call.Weight("attention_output/bias", UseBias, trainable: true, output.ToArray());
        Count(inputs.Query, output.Prepend(value.Size).Prepend(query.Heads));
    }

    private void In(string name, int input, (Dim Heads, Dim Size) to, bool? when)
    {
        if (when == false)
        {
            return;
        }

        var shape = Call.Inputs[input];
        var features = Call.Defined(shape.Rank - 1, "features", input);
        Call.Weight($"{name}/kernel", when, trainable: true, features, to.Heads, to.Size);
        Call.Weight($"{name}/bias", when == true || UseBias == false ? UseBias : null, trainable: true, to.Heads, to.Size);
        Count(shape, new[] { features, to.Heads, to.Size });
    }

    // Each place of the input is multiplied with the whole kernel.
    private void Count(Shape input, IEnumerable<Dim> kernel) => Call.CountMultiplyAdds(() => Calculation.Product(
        input.Dims.Skip(1).Take(input.Rank - 2).Concat(kernel).Select(size => Calculation.Of(size))));
}

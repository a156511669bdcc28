namespace ShapeAnalyzer.Core;

/// <summary>
/// Attention with heads over (steps, batch, features), as MultiheadAttention and the Transformer's layers use it.
/// </summary>
internal static class AttentionRules
{
    /// <summary>The features must be divisible by the heads.</summary>
    public static void CheckHeads(LayerCall call, Dim features, Dim heads, Parameter at)
    {
        if (Dim.Zero.IsAtLeast(heads) == true || features.Modulo(heads).IsSameAs(0) == false)
        {
            call.Fail(Rules.Attention, $"has {features} features, which are not divisible by its {heads} heads", at, expected: heads, actual: features);
        }
    }

    /// <summary>The weights of an attention whose queries, keys and values have the same features.</summary>
    public static void Weights(LayerCall call, string prefix, Dim features)
    {
        call.Weight($"{prefix}.in_proj_weight", features * 3, features);
        call.Weight($"{prefix}.in_proj_bias", features * 3);
        call.Weight($"{prefix}.out_proj.weight", features, features);
        call.Weight($"{prefix}.out_proj.bias", features);
    }

    /// <summary>
    /// The keys' steps as the queries see them. Keys of another batch are not refused: they are laid out again
    /// with the queries' batch, so that only their number of elements must fit.
    /// </summary>
    public static Dim KeySteps(LayerCall call, Shape queries, Shape keys, int input)
    {
        var (batch, keyBatch, steps) = (queries.FromEnd(-2), keys.FromEnd(-2), keys.FromEnd(-3));
        if (keyBatch.IsSameAs(batch) != false)
        {
            return keyBatch.IsSameAs(batch) == true ? steps : Dim.Unknown;
        }

        var elements = steps * keyBatch;
        if (elements.Modulo(batch).IsSameAs(0) == false)
        {
            call.Fail(
                Rules.Attention,
                $"attends to {keys}, whose batch of {keyBatch} does not fit the batch of {batch} of {queries}",
                input: input,
                axis: 1,
                expected: batch,
                actual: keyBatch);
            return Dim.Unknown;
        }

        return elements.FloorDiv(batch);
    }

    /// <summary>
    /// With one feature, libtorch counts no axes: it takes the third for the features, and further ones of 1 change nothing
    /// in how many elements there are.
    /// </summary>
    public static bool MayHaveMoreAxes(LayerCall call, Dim features) => features.IsSameAs(Dim.One) != false
        && call.Inputs.Any(input => input is { HasRank: true, Rank: > 3 } && input.Dims.Skip(2).All(size => size.IsSameAs(Dim.One) != false));

    /// <summary>Keys or a memory: laid out with the queries' batch, so that steps and batch may also be one axis.</summary>
    public static bool CheckMemory(LayerCall call, Dim features, string what, Parameter? at)
    {
        if (TorchRules.Input(call, 1) is not { HasRank: true, Rank: 2 } memory)
        {
            return CheckSequence(call, 1, features, what, at);
        }

        TorchRules.CheckSize(call, features, memory[1], 1, what, at, 1);
        if (memory[0].Modulo(call.Input.FromEnd(-2)).IsSameAs(0) == false)
        {
            call.Fail(Rules.Rank, $"expects a tensor of 3 axes (steps, batch, features) but receives 2: {memory}", input: 1, expected: 3, actual: 2);
        }

        return false;
    }

    /// <summary>An input of (steps, batch, features) with these features.</summary>
    public static bool CheckSequence(LayerCall call, int input, Dim features, string what, Parameter? at)
    {
        if (!TorchRules.HasRank(call, input, "3 axes (steps, batch, features)", 3))
        {
            return false;
        }

        TorchRules.CheckSize(call, features, TorchRules.Input(call, input).FromEnd(-1), 2, what, at, input);
        return true;
    }
}

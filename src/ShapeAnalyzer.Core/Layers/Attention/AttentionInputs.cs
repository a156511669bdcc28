namespace ShapeAnalyzer.Core;

/// <summary>The inputs of an attention: query, value and perhaps key, which otherwise is the value.</summary>
internal readonly record struct AttentionInputs(LayerCall Call)
{
    public const int QueryIndex = 0;
    public const int ValueIndex = 1;

    public static InputCount Count { get; } = new(2, 3);

    public Shape Query => Call.Inputs[QueryIndex];

    public Shape Value => Call.Inputs[ValueIndex];

    public int KeyIndex => Call.Inputs.Length - 1;

    public Shape Key => Call.Inputs[KeyIndex];

    /// <summary>Whether all ranks are known and within the bounds.</summary>
    public bool HaveRank(int atLeast, int atMost = int.MaxValue)
    {
        var all = true;
        for (var input = 0; input < Call.Inputs.Length; input++)
        {
            all &= Call.HasRank(atLeast, atMost, input);
        }

        return all;
    }

    /// <summary>
    /// Key and value are about the same places: all sizes but the batch and the last must be the same. Keras compares
    /// them before anything runs, so that an open one equals no number, unless <paramref name="onlyKnown"/>.
    /// </summary>
    public void CheckPlaces(bool onlyKnown = false)
    {
        var (value, key) = (Value, Key);
        if (value.Rank != key.Rank)
        {
            Report(null, Dim.Of(value.Rank), Dim.Of(key.Rank));
            return;
        }

        for (var axis = 1; axis < value.Rank - 1; axis++)
        {
            if ((onlyKnown ? value[axis].IsSameAs(key[axis]) : MergeRules.AreSame(value[axis], key[axis])) == false)
            {
                Report(axis, value[axis], key[axis]);
                return;
            }
        }
    }

    private void Report(int? axis, Dim expected, Dim actual) => Call.FailInput(
        Rules.Attention,
        $"expects value and key with the same sizes but for the last axis, but receives {MergeRules.Describe(Call, ValueIndex)} as value and {MergeRules.Describe(Call, KeyIndex)} as key",
        KeyIndex,
        axis: axis,
        expected: expected,
        actual: actual);
}

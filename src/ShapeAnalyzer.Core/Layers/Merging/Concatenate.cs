namespace ShapeAnalyzer.Core;

/// <summary>
/// Concatenate: the inputs behind each other along one axis; all other sizes must be the same.
/// https://keras.io/api/layers/merging_layers/concatenate/
/// </summary>
internal sealed class Concatenate(Signature signature) : Layer("Concatenate", signature)
{
    private readonly Parameter<Dim> _axis = signature.Size("axis", -1, atLeast: long.MinValue);

    public override InputCount InputCount => InputCount.TwoOrMore;

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Any(shape => !shape.HasRank) || !HasSameRanks(call))
        {
            return;
        }

        var rank = call.Input.Rank;
        if (call.Get(_axis).Value is not { } axis)
        {
            call.Output(Shape.OfRank(rank));
            return;
        }

        if (axis < -rank || axis >= rank)
        {
            call.Fail(
                Rules.Axis,
                $"concatenates along axis {axis} but receives tensors of {rank} axes (with the batch): {ShapeText.Keras(call.Input)} from {call.Producer(0)}",
                _axis);
            return;
        }

        var along = (int)(axis < 0 ? axis + rank : axis);
        CheckOtherAxes(call, along);
        call.Output(Enumerable.Range(0, rank).Select(i => i != along
            ? call.Kept(i)
            : Calculation.Sum(call.Inputs.Select(shape => Calculation.Of(shape[along])))));
    }

    private static bool HasSameRanks(LayerCall call)
    {
        for (var i = 1; i < call.Inputs.Length; i++)
        {
            if (call.Inputs[i].Rank != call.Input.Rank)
            {
                call.FailInput(
                    Rules.Merge,
                    $"expects inputs with the same number of axes but receives {MergeRules.Describe(call, 0, withBatch: true)} and {MergeRules.Describe(call, i, withBatch: true)}",
                    i,
                    expected: Dim.Of(call.Input.Rank),
                    actual: Dim.Of(call.Inputs[i].Rank));
                return false;
            }
        }

        return true;
    }

    // Sizes that are left open fit every other.
    private static void CheckOtherAxes(LayerCall call, int along)
    {
        foreach (var axis in Enumerable.Range(0, call.Input.Rank).Where(axis => axis != along))
        {
            var known = Enumerable.Range(0, call.Inputs.Length).Where(input => call.Inputs[input][axis].IsKnown).ToList();
            foreach (var other in known.Skip(1).Where(other => call.Inputs[other][axis] != call.Inputs[known[0]][axis]).Take(1))
            {
                call.FailInput(
                    Rules.Merge,
                    $"concatenates along axis {along} and expects the other sizes to be the same but receives {MergeRules.Describe(call, known[0], axis == 0)} and {MergeRules.Describe(call, other, axis == 0)}: {call.Inputs[known[0]][axis]} and {call.Inputs[other][axis]} differ along axis {axis}",
                    other,
                    axis: axis,
                    expected: call.Inputs[known[0]][axis],
                    actual: call.Inputs[other][axis]);
                return;
            }
        }
    }
}

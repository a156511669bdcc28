namespace ShapeAnalyzer.Core;

/// <summary>
/// Add, Subtract, Multiply, Average, Maximum, Minimum: number by number. Batches must agree; the other axes are
/// matched from the right, whatever the ranks: 1 fits every size. https://keras.io/api/layers/merging_layers/
/// </summary>
internal sealed class Elementwise(string name, InputCount inputCount) : Layer(name, new())
{
    public override InputCount InputCount => inputCount;

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Any(shape => !shape.HasRank))
        {
            return;
        }

        if (Enumerable.Range(0, call.Inputs.Length).All(input => call.HasRank(1, input: input)))
        {
            var batch = MergeBatches(call);
            call.Output(MergedAxes.Of(call).Prepend(batch));
        }
    }

    private static Calculation MergeBatches(LayerCall call)
    {
        var first = -1;
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var batch = call.Inputs[i][0];
            if (!batch.IsKnown)
            {
                continue;
            }

            if (first >= 0 && call.Inputs[first][0] != batch)
            {
                call.FailInput(
                    Rules.Merge,
                    $"expects inputs with the same batch size but receives {MergeRules.Describe(call, first, withBatch: true)} and {MergeRules.Describe(call, i, withBatch: true)}",
                    i,
                    axis: 0,
                    expected: call.Inputs[first][0],
                    actual: batch);
                return Dim.Unknown;
            }

            first = first < 0 ? i : first;
        }

        return first >= 0 ? call.KeptOf(first, 0)
            : call.Inputs.All(shape => shape[0] == call.Input[0]) ? call.Kept(0)
            : call.Inputs.Any(shape => shape[0] == Dim.Unknown) ? Dim.Unknown
            : Dim.Undefined;
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// The parameters that all recurrent layers end with, and what follows from them: whether the output of each step
/// or of the last comes out, and the state behind it.
/// </summary>
internal sealed class Steps(Signature signature)
{
    private readonly Parameter<double?> _dropout = signature.Real("dropout", 0);
    private readonly Parameter<double?> _recurrentDropout = signature.Real("recurrent_dropout", 0);
    private readonly Parameter<bool?> _returnSequences = signature.Flag("return_sequences", false);
    private readonly Parameter<bool?> _returnState = signature.Flag("return_state", false);
    private readonly Parameter<bool?> _goBackwards = signature.Flag("go_backwards", false);
    private readonly Parameter<bool?> _stateful = signature.Flag("stateful", false);

    /// <summary>A state that outlives the batch has the batch's size, which then must be known.</summary>
    public void CheckBatch(LayerCall call)
    {
        if (call.Get(_stateful) == true && (call.Input[0].IsUndefined || call.Input[0].IsSymbolic))
        {
            call.Fail(
                Rules.UndefinedAxis,
                $"is stateful and so needs a known batch size (set Batch on [Input]) but receives {ShapeText.Keras(call.Input)}",
                _stateful,
                axis: 0);
        }
    }

    /// <summary>States the outputs.</summary>
    /// <param name="call">The call.</param>
    /// <param name="step">The sizes that come out of one step, without the batch.</param>
    /// <param name="states">How many tensors of that shape the state consists of.</param>
    public void Output(LayerCall call, IReadOnlyList<Calculation> step, int states)
    {
        var last = step.Prepend(call.Kept(0)).ToList();
        var all = step.Prepend(call.Kept(1)).Prepend(call.Kept(0)).ToList();
        switch (call.Get(_returnSequences))
        {
            case true:
                call.Output(all);
                break;
            case false:
                call.Output(last);
                break;
            default:
                call.Output(Shape.Unknown);
                break;
        }

        for (var i = 0; i < states && call.Get(_returnState) == true; i++)
        {
            call.Output(last);
        }
    }
}

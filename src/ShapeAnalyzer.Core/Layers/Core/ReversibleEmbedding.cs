namespace ShapeAnalyzer.Core;

/// <summary>
/// ReversibleEmbedding: an embedding that, called in reverse, gives a number for each row of its table.
/// https://keras.io/api/layers/core_layers/reversible_embedding/
/// </summary>
internal sealed class ReversibleEmbedding(Signature signature) : Layer("ReversibleEmbedding", signature)
{
    private readonly Parameter<Dim> _inputDim = signature.RequiredSize("input_dim");
    private readonly Parameter<Dim> _outputDim = signature.RequiredSize("output_dim");
    private readonly Parameter<bool?> _tieWeights = signature.Flag("tie_weights", true);
    private readonly Parameter<bool?> _maskZero = signature.Flag("mask_zero", false);
    private readonly Parameter<double?> _logitSoftCap = signature.Real("logit_soft_cap", null);
    private readonly Parameter<bool?> _reverse = signature.Flag("reverse", false);

    public override void Infer(LayerCall call)
    {
        var (inputDim, outputDim) = (call.Get(_inputDim), call.Get(_outputDim));
        call.Weight("embeddings", inputDim, outputDim);
        call.Weight("reverse_embeddings", !call.Get(_tieWeights), trainable: true, outputDim, inputDim);
        switch (call.Get(_reverse))
        {
            case false:
                Embedding.Append(call, Calculation.Of(outputDim, "output dim"));
                break;
            case true when call.HasRank(1):
                InferReverse(call, inputDim, outputDim);
                break;
            default:
                call.Output(Shape.Unknown);
                break;
        }
    }

    private void InferReverse(LayerCall call, Dim inputDim, Dim outputDim)
    {
        var last = call.Input.Rank - 1;
        if (call.Input[last].IsSameAs(outputDim) == false)
        {
            call.Fail(
                Rules.Features,
                $"expects {outputDim} features in reverse (OutputDim) but receives {call.Input[last]}",
                _outputDim,
                axis: last,
                expected: outputDim,
                actual: call.Input[last]);
        }

        var axes = Enumerable.Range(0, last).Select(call.Kept).Append(Calculation.Of(inputDim, "input dim")).ToArray();
        call.Output(axes);
        call.CountMultiplyAdds(() => Calculation.Product(axes.Skip(1).Select(axis => Calculation.Of(axis.Value)).Append(outputDim)));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// Embedding: a row of a table for each whole number of the input, whatever its rank.
/// https://keras.io/api/layers/core_layers/embedding/
/// </summary>
internal sealed class Embedding(Signature signature) : Layer("Embedding", signature)
{
    private readonly Parameter<Dim> _inputDim = signature.RequiredSize("input_dim");
    private readonly Parameter<Dim> _outputDim = signature.RequiredSize("output_dim");
    private readonly Parameter<bool?> _maskZero = signature.Flag("mask_zero", false);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        call.Weight("embeddings", call.Get(_inputDim), call.Get(_outputDim));
        Append(call, Calculation.Of(call.Get(_outputDim), "output dim"));
    }

    /// <summary>The output has the input's axes and behind them one more.</summary>
    public static void Append(LayerCall call, Calculation size)
    {
        if (call.Input.HasRank)
        {
            call.Output(Enumerable.Range(0, call.Input.Rank).Select(call.Kept).Append(size).ToArray());
        }
        else
        {
            call.Output(Shape.EndingIn(size.Value));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>Embedding: a vector for each index. https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html</summary>
internal sealed class TorchEmbedding(Signature signature) : TorchLayer("Embedding", signature)
{
    private readonly Parameter<Dim> _numEmbeddings = signature.Number("num_embeddings");
    private readonly Parameter<Dim> _embeddingDims = signature.Number("embedding_dims");

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _numEmbeddings, 0);
        TorchRules.CheckAtLeast(call, _embeddingDims, 0);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var dims = call.Get(_embeddingDims);
        call.Weight("weight", call.Get(_numEmbeddings), dims);
        if (call.Input.HasRank)
        {
            call.Output(Enumerable.Range(0, call.Input.Rank).Select(call.Kept).Append(Calculation.Of(dims, "embedding_dims")));
        }
        else
        {
            call.Output(Shape.EndingIn(call.Input.Tail.Append(dims).ToArray()));
        }
    }
}

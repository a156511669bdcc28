namespace ShapeAnalyzer.Core;

/// <summary>Embedding: a vector for each index. https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html</summary>
internal sealed class TorchEmbedding(Signature signature) : TorchLayer("Embedding", signature)
{
    private readonly Parameter<Dim> _numEmbeddings = signature.Number("num_embeddings");
    private readonly Parameter<Dim> _embeddingDims = signature.Number("embedding_dims");
    private readonly Parameter<Dim?> _paddingIndex = signature.OptionalNumber("padding_idx");

    public override void CheckArguments(LayerCall call)
    {
        var (count, index) = (call.Get(_numEmbeddings), call.Get(_paddingIndex));
        TorchRules.CheckAtLeast(call, _numEmbeddings, 0);
        TorchRules.CheckAtLeast(call, _embeddingDims, 0);
        if (index is not null && (index.IsAtLeast(count) == true || (Dim.Zero - count).IsAtLeast(index + 1) == true))
        {
            call.Fail(Rules.Argument, $"has {count} embeddings, so that its padding_idx cannot be {index}", _paddingIndex);
        }
    }

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

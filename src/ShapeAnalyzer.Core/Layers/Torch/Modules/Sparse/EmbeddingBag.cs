namespace ShapeAnalyzer.Core;

/// <summary>EmbeddingBag: sums, means or maxima of bags of embeddings. https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html</summary>
internal sealed class EmbeddingBag(Signature signature) : TorchLayer("EmbeddingBag", signature)
{
    private readonly Parameter<Dim> _numEmbeddings = signature.Number("num_embeddings");
    private readonly Parameter<Dim> _embeddingDims = signature.Number("embedding_dims");
    private readonly Parameter<bool?> _includeLastOffset = signature.Switch("include_last_offset", false);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var dims = call.Get(_embeddingDims);
        call.Weight("weight", call.Get(_numEmbeddings), dims);
        if (!TorchRules.HasRank(call, "1 or 2 axes", 1, 2) || !call.Input.HasRank)
        {
            call.Output(Shape.Of(Dim.Unknown, dims));
            return;
        }

        // A matrix is a bag for each row.
        var bags = call.Input.Rank == 2 ? call.Input[0] : OffsetsOf(call);
        call.Output(new[] { call.Input.Rank == 2 ? Last(call, bags, 0) : Last(call, bags, 1), Calculation.Of(dims, "embedding_dims") });
    }

    private static Dim OffsetsOf(LayerCall call)
    {
        var offsets = TorchRules.Input(call, 1);
        if (offsets.IsAbsent && call.Inputs.Length > 0)
        {
            call.Fail(Rules.State, "needs offsets for an input of 1 axis");
        }

        return offsets.HasRank && offsets.Rank == 1 ? offsets[0] : Dim.Unknown;
    }

    private Calculation Last(LayerCall call, Dim bags, int input)
    {
        switch (call.Get(_includeLastOffset))
        {
            case true when bags.Value == 0 && input == 1:
                call.Fail(Rules.State, "needs at least 1 offset, since the last one is included, but receives none", _includeLastOffset, input: 1);
                return Dim.Unknown;
            case true:
                return Calculation.Of(bags, "offsets") - 1;
            case false:
                return Calculation.Of(bags, input == 0 ? "unchanged" : "offsets");
            default:
                return Dim.Unknown;
        }
    }
}

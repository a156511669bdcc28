using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// MultiHeadAttention: several attentions beside each other on projections of the inputs, then a projection back.
/// https://keras.io/api/layers/attention_layers/multi_head_attention/
/// </summary>
internal sealed class MultiHeadAttention(Signature signature) : Layer("MultiHeadAttention", signature)
{
    private readonly Parameter<Dim> _numHeads = signature.RequiredSize("num_heads");
    private readonly Parameter<Dim> _keyDim = signature.RequiredSize("key_dim");
    private readonly Parameter<Dim?> _valueDim = signature.OptionalSize("value_dim");
    private readonly Parameter<double?> _dropout = signature.Real("dropout", 0);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);
    private readonly Parameter<ImmutableArray<Dim>> _outputShape = signature.OptionalTuple("output_shape", atLeast: 1);
    private readonly Parameter<ImmutableArray<Dim>> _attentionAxes = signature.OptionalTuple("attention_axes");
    private readonly Parameter<Dim?> _slidingWindow = signature.OptionalSize("sliding_window");
    private readonly Parameter<bool?> _flashAttention = signature.Flag("flash_attention", null);
    private readonly Parameter<bool?> _useGate = signature.Flag("use_gate", false);
    private readonly Parameter<bool?> _returnScores = signature.Flag("return_attention_scores", false);

    public override InputCount InputCount => AttentionInputs.Count;

    public override IEnumerable<string> NamesTakenAfter => FlashAttention.NamesTakenAfter;

    public override void CheckArguments(LayerCall call) => FlashAttention.Check(call, _flashAttention, _dropout, _returnScores);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var inputs = new AttentionInputs(call);
        if (!inputs.HaveRank(3))
        {
            return;
        }

        inputs.CheckPlaces();
        var (heads, key) = (call.Get(_numHeads), call.Get(_keyDim));
        var value = call.Get(_valueDim) ?? key;
        var output = call.Get(_outputShape) is { IsDefaultOrEmpty: false } given ? given : ImmutableArray.Create(inputs.Query[-1]);
        new HeadProjections(call, call.Get(_useBias), call.Get(_useGate)).Infer((heads, key), (heads, key), (heads, value), output);

        var places = Enumerable.Range(0, inputs.Query.Rank - 1).Select(axis => call.Kept(axis)).ToList();
        call.Output(places.Concat(output.Select(size => Calculation.Of(size, call.Get(_outputShape).IsDefaultOrEmpty ? "unchanged" : "output shape"))));
        OutputScores(call, inputs, heads, key + value);
    }

    // The axes that are not attended to, the heads, the query's and the key's places.
    private void OutputScores(LayerCall call, AttentionInputs inputs, Dim heads, Dim width)
    {
        var rank = inputs.Query.Rank;
        var given = call.Get(_attentionAxes);
        var axes = given.IsDefaultOrEmpty
            ? Enumerable.Range(1, rank - 2).ToList()
            : given.Select(axis => axis.Value is { } known ? (int)Math.Max(Math.Min(known < 0 ? known + rank : known, rank), 0) : rank).ToList();
        if (axes.Any(axis => axis <= 0 || axis >= rank - 1 || axis >= inputs.Key.Rank - 1))
        {
            if (call.Get(_returnScores) == true)
            {
                call.Output(Shape.Unknown);
            }

            return;
        }

        var scores = Enumerable.Range(0, rank - 1).Where(axis => !axes.Contains(axis)).Select(axis => call.Kept(axis))
            .Append(Calculation.Of(heads, "heads"))
            .Concat(axes.Select(axis => Calculation.Of(inputs.Query[axis], "of the query")))
            .Concat(axes.Select(axis => Calculation.Of(inputs.Key[axis], "of the key")))
            .ToList();
        if (call.Get(_returnScores) == true)
        {
            // For sequences Keras states the query's length along the key's axis as well, which every layer behind
            // builds on, whatever it computes later.
            call.Output(given.IsDefaultOrEmpty && rank == 3 ? scores.Take(3).Append(scores[2]) : scores);
        }

        call.CountMultiplyAdds(() => Calculation.Product(scores.Skip(1).Select(size => size.Value).Append(width).Select(size => Calculation.Of(size))));
    }
}

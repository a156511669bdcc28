namespace ShapeAnalyzer.Core;

/// <summary>
/// CategoryEncoding: whole numbers as rows of zeros and ones, each by itself (one-hot) or all of a sample together.
/// https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/
/// </summary>
internal sealed class CategoryEncoding(Signature signature) : Layer("CategoryEncoding", signature)
{
    private const string OneHot = "one_hot";

    private readonly Parameter<Dim?> _numTokens = signature.OptionalSize("num_tokens");
    private readonly Parameter<string?> _outputMode = signature.Choice("output_mode", "multi_hot", "multi_hot", OneHot, "count", "binary");
    private readonly Parameter<bool?> _sparse = signature.Flag("sparse", false);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_numTokens) is null)
        {
            call.Fail(Rules.BadArgument, $"{_numTokens.PropertyName} must be set: how many different numbers there are", _numTokens);
        }
    }

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || call.Get(_outputMode) is not { } mode || call.Get(_numTokens) is not { } tokens)
        {
            call.Output(Shape.Unknown);
            return;
        }

        var (rank, encoded) = (call.Input.Rank, Calculation.Of(tokens, "num tokens"));
        var kept = Math.Max(0, rank - 1);
        if (mode == OneHot && rank > 0)
        {
            // An axis of 1 at the end is taken as the place for the code, but not that of a batch alone.
            var last = call.Input[rank - 1];
            if (rank > 1 && last == Dim.Unknown)
            {
                call.Output(Shape.Unknown);
                return;
            }

            kept = rank > 1 && last == Dim.One ? rank - 1 : rank;
        }

        call.Output(Enumerable.Range(0, kept).Select(call.Kept).Append(encoded));
    }
}

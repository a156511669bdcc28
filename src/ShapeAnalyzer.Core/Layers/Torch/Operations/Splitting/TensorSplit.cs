namespace ShapeAnalyzer.Core;

/// <summary><c>tensor_split</c>: exactly so many pieces, the first ones larger by 1; or cut at indices.</summary>
internal sealed class TensorSplit(Signature signature) : TorchLayer("tensor_split", signature)
{
    private readonly Parameter<NumberList> _pieces = signature.NumberList("indices_or_sections");
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        var pieces = call.Get(_pieces);
        if (SplitRules.Axis(call, call.Get(_dim), _dim) is not { } axis || pieces.Items.IsDefault)
        {
            return;
        }

        var total = call.Input[axis];
        if (pieces.IsList)
        {
            SplitRules.Output(call, axis, CutAt(total, pieces));
            return;
        }

        if (pieces.Items[0].Value is not ({ } count and < 10_000))
        {
            return;
        }

        if (count < 1)
        {
            call.Fail(Rules.Argument, $"splits into {count} pieces", _pieces);
        }
        else
        {
            SplitRules.Output(call, axis, Enumerable.Range(0, (int)count).Select(i => Calculation.Of(
                total.Value is { } known ? (known / count) + (i < known % count ? 1 : 0) : total.DivideExactly(count) ?? Dim.Unknown,
                "a piece")));
        }
    }

    private static IEnumerable<Calculation> CutAt(Dim total, NumberList cuts)
    {
        var ends = cuts.Items.Select(cut => RangeRules.Clip(cut, total)).Append(total).ToList();
        var start = Dim.Zero;
        foreach (var end in ends)
        {
            yield return Calculation.Of(Dim.Max(end - start, Dim.Zero), "a piece");
            start = end;
        }
    }
}

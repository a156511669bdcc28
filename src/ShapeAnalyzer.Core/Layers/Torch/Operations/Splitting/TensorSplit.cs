namespace ShapeAnalyzer.Core;

/// <summary><c>tensor_split</c>: exactly so many pieces, the first ones larger by 1; or cut at indices.</summary>
/// <param name="name">The operation.</param>
/// <param name="fixedAxis">The axis of <c>hsplit</c> and its like, whose pieces must be of one size; a vector's only one for the second.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class TensorSplit(string name, int? fixedAxis, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _pieces = signature.NumberList("indices_or_sections");
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        var pieces = call.Get(_pieces);
        if (Axis(call) is not { } axis || pieces.Items.IsDefault)
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
        else if (fixedAxis is not null && total.Modulo(count).IsSameAs(0) == false)
        {
            call.Fail(Rules.ElementCount, $"splits axis {axis} of {total} into {count} pieces of one size", _pieces, axis: axis, expected: count, actual: total);
        }
        else
        {
            SplitRules.Output(call, axis, Enumerable.Range(0, (int)count).Select(i => Calculation.Of(
                total.Value is { } known ? (known / count) + (i < known % count ? 1 : 0) : total.DivideExactly(count) ?? Dim.Unknown,
                "a piece")));
        }
    }

    private int? Axis(LayerCall call)
    {
        if (fixedAxis is not { } only)
        {
            return SplitRules.Axis(call, call.Get(_dim), _dim);
        }

        return !call.Input.HasRank || !TorchRules.HasRankAtLeast(call, only == 1 ? 1 : only == 0 ? 2 : 3) ? null
            : only == 1 && call.Input.Rank == 1 ? 0
            : only;
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

namespace ShapeAnalyzer.Core;

/// <summary><c>combinations</c>: a row for each choice of r numbers of a vector.</summary>
internal sealed class Combinations(Signature signature) : TorchLayer("combinations", signature)
{
    private const long Most = 1000;

    private readonly Parameter<Dim> _chosen = signature.Number("r", Dim.Of(2));
    private readonly Parameter<bool?> _repeats = signature.Switch("with_replacement", false);

    public override void Infer(LayerCall call)
    {
        if (call.Input is not { HasRank: true, Rank: 1 } || call.Get(_chosen).Value is not (> 0 and <= Most and { } chosen) || call.Get(_repeats) is not { } repeats)
        {
            return;
        }

        call.Output(Shape.Of(call.Input[0].Value is >= 0 and <= Most and { } size ? Count(repeats && size > 0 ? size + chosen - 1 : size, chosen) : Dim.Unknown, Dim.Of(chosen)));
    }

    private static Dim Count(long size, long chosen)
    {
        var count = 1L;
        for (long i = 1; i <= chosen && count > 0; i++)
        {
            count = checked(count * Math.Max(0, size - chosen + i)) / i;
        }

        return Dim.Of(count);
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>rot90</c>: two axes turned by quarters, so that they change places at odd ones.</summary>
internal sealed class QuarterTurns(Signature signature) : TorchLayer("rot90", signature)
{
    private readonly Parameter<Dim> _turns = signature.Number("k", Dim.One);
    private readonly Parameter<NumberList> _dims = signature.NumberList("dims");

    public override void Infer(LayerCall call)
    {
        var dims = call.Get(_dims);
        if (!call.Input.HasRank || dims.IsUnknown || call.Get(_turns).Value is not { } turns || !TorchRules.HasRankAtLeast(call, 2))
        {
            return;
        }

        var axes = dims.IsAbsent ? new[] { Dim.Zero, Dim.One } : dims.Items.ToArray();
        if (axes.Length != 2 || TorchRules.Axis(call, axes[0], _dims) is not { } first || TorchRules.Axis(call, axes[1], _dims) is not { } second || first == second)
        {
            return;
        }

        call.Output(turns % 2 == 0 ? new Shape(call.Input.Dims) : call.Input.With(first, call.Input[second]).With(second, call.Input[first]));
    }
}

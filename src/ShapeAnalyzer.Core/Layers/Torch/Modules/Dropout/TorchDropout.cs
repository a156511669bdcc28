namespace ShapeAnalyzer.Core;

/// <summary>Dropout of numbers, channels or features. https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html</summary>
/// <param name="name">The class.</param>
/// <param name="rank">The only rank that it accepts, if there is one.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class TorchDropout(string name, int? rank, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<double?> _p = signature.RealNumber("p");

    // Unknown: an older wrapper may let pass what libtorch does.
    private readonly Parameter<bool?> _checksRank = signature.Switch("checks_rank", true);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_p) is { } p && !(p >= 0 && p <= 1))
        {
            call.Fail(Rules.Argument, $"needs a probability p between 0 and 1 but has {p.ToString(System.Globalization.CultureInfo.InvariantCulture)}", _p);
        }
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        if (rank is { } only && call.Get(_checksRank) == true)
        {
            TorchRules.HasRank(call, $"{only} axes", only);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}

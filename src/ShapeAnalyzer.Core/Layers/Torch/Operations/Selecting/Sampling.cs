namespace ShapeAnalyzer.Core;

/// <summary><c>multinomial</c>: so many draws from each row.</summary>
internal sealed class Sampling(Signature signature) : TorchLayer("multinomial", signature)
{
    private readonly Parameter<Dim> _samples = signature.Number("num_samples");

    public override void Infer(LayerCall call)
    {
        if (call.Input is { HasRank: true, Rank: 1 or 2 })
        {
            call.Output(call.Input.With(-1, call.Get(_samples)));
        }
    }
}

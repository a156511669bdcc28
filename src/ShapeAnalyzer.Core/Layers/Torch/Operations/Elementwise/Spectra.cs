namespace ShapeAnalyzer.Core;

/// <summary>
/// Fourier transforms: of the same size, or with half of the last axis where the other half follows from it; another
/// length or axis is not followed.
/// </summary>
internal sealed class Spectra(string name, Spectra.Half half, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _length = signature.NumberList("n");
    private readonly Parameter<NumberList> _lengths = signature.NumberList("s");
    private readonly Parameter<NumberList> _axis = signature.NumberList("dim");

    /// <summary>Which side of the transform has half of the last axis.</summary>
    internal enum Half
    {
        None,
        Output,
        Input,
    }

    public override void Infer(LayerCall call)
    {
        var isPlain = call.Get(_length).IsAbsent && call.Get(_lengths).IsAbsent && (half == Half.None || call.Get(_axis) is { IsAbsent: true } or { Items: [.., { Value: -1 }] });
        if (!call.Input.HasRank || call.Input.Rank == 0 || !isPlain)
        {
            call.Output(call.Input.HasRank ? Shape.OfRank(call.Input.Rank) : Shape.Unknown);
            return;
        }

        var last = call.Input[-1];
        call.Output(half switch
        {
            Half.Output => call.Input.With(-1, last.FloorDiv(2) + 1),
            Half.Input => call.Input.With(-1, (last - 1) * 2),
            _ => call.Input,
        });
    }
}

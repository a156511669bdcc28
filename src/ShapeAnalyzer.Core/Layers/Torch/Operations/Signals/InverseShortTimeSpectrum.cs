namespace ShapeAnalyzer.Core;

/// <summary><c>istft</c>: the samples that the spectra of sliding windows come from, cut to a length that is given.</summary>
internal sealed class InverseShortTimeSpectrum(Signature signature) : TorchLayer("istft", signature)
{
    private readonly Parameter<Dim> _size = signature.Number("n_fft");
    private readonly Parameter<Dim> _hop = signature.Number("hop_length", Dim.Of(-1));
    private readonly Parameter<bool?> _center = signature.Switch("center", true);
    private readonly Parameter<Dim> _length = signature.Number("length", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (call.Input is not { HasRank: true, Rank: 2 or 3 } input || call.Get(_center) is not { } center)
        {
            return;
        }

        var (size, length) = (call.Get(_size), call.Get(_length));
        var hop = call.Get(_hop).Value == -1 ? size.FloorDiv(4) : call.Get(_hop);
        var samples = length.Value >= 0 ? length
            : length.Value != -1 || hop.Value is not > 0 ? Dim.Unknown
            : ((input[-1] - 1) * hop) + size - (center ? size.FloorDiv(2) * 2 : Dim.Zero);
        call.Output(Shape.Of(input.Dims.Take(input.Rank - 2).Append(samples)));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>stft</c>: a spectrum for each window that slides over the last axis; with real numbers its parts are a further
/// axis of 2. Of one-sidedness that is not stated only real input is sure, so the frequencies are open then.
/// </summary>
internal sealed class ShortTimeSpectrum(Signature signature) : TorchLayer("stft", signature)
{
    private readonly Parameter<Dim> _size = signature.Number("n_fft");
    private readonly Parameter<Dim> _hop = signature.Number("hop_length", Dim.Of(-1));
    private readonly Parameter<bool?> _center = signature.Switch("center", true);
    private readonly Parameter<Value?> _isOneSided = signature.Anything("onesided");
    private readonly Parameter<Value?> _isComplex = signature.Anything("return_complex");

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || !TorchRules.HasRank(call, "1 or 2 axes", 1, 2) || call.Get(_isComplex) is not FlagValue { Flag: { } isComplex } || call.Get(_center) is not { } center)
        {
            return;
        }

        var size = call.Get(_size);
        var hop = call.Get(_hop).Value == -1 ? size.FloorDiv(4) : call.Get(_hop);
        var steps = hop.Value is > 0 and var by ? (call.Input[-1] - size + (center ? size.FloorDiv(2) * 2 : Dim.Zero)).FloorDiv(by) + 1 : Dim.Unknown;
        var frequencies = call.Get(_isOneSided) is FlagValue { Flag: { } isOneSided } ? isOneSided ? size.FloorDiv(2) + 1 : size : Dim.Unknown;
        call.Output(Shape.Of(call.Input.Dims.Take(call.Input.Rank - 1).Append(frequencies).Append(steps).Concat(isComplex ? Enumerable.Empty<Dim>() : new[] { Dim.Of(2) })));
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// MelSpectrogram: the strength of bands of pitch over time.
/// https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/mel_spectrogram/
/// </summary>
internal sealed class MelSpectrogram : Layer
{
    private readonly Parameter<Dim> _fftLength;
    private readonly Parameter<Dim> _sequenceStride;
    private readonly Parameter<Dim?> _sequenceLength;
    private readonly Parameter<Dim> _numMelBins;

    public MelSpectrogram(Signature signature)
        : base("MelSpectrogram", signature)
    {
        _fftLength = signature.Size("fft_length", 2048);
        _sequenceStride = signature.Size("sequence_stride", 512);
        _sequenceLength = signature.OptionalSize("sequence_length", atLeast: 0);
        signature.Text("window", "hann");
        signature.Real("sampling_rate", 16000);
        _numMelBins = signature.Size("num_mel_bins", 128);
        signature.Real("min_freq", 20);
        signature.Real("max_freq", null);
        signature.Flag("power_to_db", true);
        signature.Real("top_db", 80);
        signature.Real("mag_exp", 2);
        signature.Real("min_power", 1e-10);
        signature.Real("ref_power", 1);
    }

    public override void CheckArguments(LayerCall call)
    {
        var fft = call.Get(_fftLength);
        if (call.Get(_sequenceLength) is { } length && fft.IsAtLeast(length) == false)
        {
            call.Fail(Rules.BadArgument, $"{_sequenceLength.PropertyName} must be at most {_fftLength.PropertyName}, but {length} is more than {fft}", _sequenceLength);
        }
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(1))
        {
            call.Output(Shape.Unknown);
            return;
        }

        // One signal, or a batch of them; Keras does not look at further axes.
        var (stride, batch) = (call.Get(_sequenceStride), call.Input.Rank == 1 ? 0 : 1);
        var time = Calculation.Floor((Calculation)call.Input[batch] + stride + 1, stride);
        call.Output(Enumerable.Range(0, batch).Select(call.Kept).Append(Calculation.Of(call.Get(_numMelBins), "mel bins")).Append(time));
    }
}

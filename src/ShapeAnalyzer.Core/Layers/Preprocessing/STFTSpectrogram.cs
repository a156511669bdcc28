namespace ShapeAnalyzer.Core;

/// <summary>
/// STFTSpectrogram: short-time Fourier transforms of a signal, computed as convolutions with kernels that can be trained.
/// https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/stft_spectrogram/
/// </summary>
internal sealed class STFTSpectrogram(Signature signature) : Layer("STFTSpectrogram", signature)
{
    private readonly Parameter<string?> _mode = signature.Choice("mode", "log", "log", "magnitude", "psd", "real", "imag", "angle", "stft");
    private readonly Parameter<Dim> _frameLength = signature.Size("frame_length", 256);
    private readonly Parameter<Dim?> _frameStep = signature.OptionalSize("frame_step");
    private readonly Parameter<Dim?> _fftLength = signature.OptionalSize("fft_length");
    private readonly Parameter<string?> _window = signature.Text("window", "hann");
    private readonly Parameter<bool?> _periodic = signature.Flag("periodic", false);
    private readonly Parameter<string?> _scaling = signature.Choice("scaling", "density", "density", "spectrum", "none");
    private readonly Parameter<string?> _padding = signature.Padding();
    private readonly Parameter<bool?> _expandDims = signature.Flag("expand_dims", false);
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();

    public override void CheckArguments(LayerCall call)
    {
        var length = call.Get(_frameLength);
        if (call.Get(_frameStep) is { } step && length.IsAtLeast(step) == false)
        {
            call.Fail(Rules.BadArgument, $"{_frameStep.PropertyName} must be at most {_frameLength.PropertyName}, but {step} is more than {length}", _frameStep);
        }

        if (call.Get(_fftLength) is { } fft && fft.IsAtLeast(length) == false)
        {
            call.Fail(Rules.BadArgument, $"{_fftLength.PropertyName} must be at least {_frameLength.PropertyName}, but {fft} is less than {length}", _fftLength);
        }

        if (call.Get(_window) is { } window && !SignalWindows.IsKnown(window))
        {
            call.Fail(Rules.BadArgument, $"{_window.PropertyName} must be the name of a window of SciPy, such as hann or hamming, but is '{window}'", _window);
        }
    }

    public override void Infer(LayerCall call)
    {
        var channelsFirst = call.IsChannelsFirst(_dataFormat);
        var (mode, expand) = (call.Get(_mode), call.Get(_expandDims));
        var length = call.Get(_frameLength);
        var frequencies = Calculation.Floor(call.Get(_fftLength) ?? NextPowerOfTwo(length), 2) + 1;
        call.Weight("real_kernel", mode is null ? null : mode != "imag", trainable: true, length, 1, frequencies.Value);
        call.Weight("imag_kernel", mode is null ? null : mode != "real", trainable: true, length, 1, frequencies.Value);
        if (!call.HasRank(3, 3))
        {
            return;
        }

        var (timeAxis, channelsAxis) = channelsFirst ? (2, 1) : (1, 2);
        var step = call.Get(_frameStep) ?? length.FloorDiv(2);
        var time = SpatialRules.Slide(call, new Window(length, step, Dim.One), timeAxis, call.Get(_padding), _frameLength, -1);
        var channels = call.Input[channelsAxis];
        if (channels.IsUndefined)
        {
            call.Fail(Rules.UndefinedAxis, $"needs a known number of channels but receives {ShapeText.Keras(call.Input)}", axis: channelsAxis);
        }

        var bins = mode is null ? Dim.Unknown : mode == "stft" ? frequencies * 2 : frequencies;
        call.Output((expand, channelsFirst) switch
        {
            (true, true) => new[] { call.Kept(0), call.Kept(1), time, bins },
            (true, false) => new[] { call.Kept(0), time, bins, call.Kept(2) },
            (false, true) => new[] { call.Kept(0), bins * channels, time },
            (false, false) => new[] { call.Kept(0), time, bins * channels },
            _ => Array.Empty<Calculation>(),
        });
        call.CountMultiplyAdds(() => Calculation.Product(new[] { length, frequencies.Value, time.Value, channels }.Select(size => Calculation.Of(size))));
    }

    private static Dim NextPowerOfTwo(Dim length)
    {
        if (length.Value is not { } value)
        {
            return Dim.Unknown;
        }

        var power = 1L;
        while (power < value)
        {
            power = checked(power * 2);
        }

        return power;
    }
}

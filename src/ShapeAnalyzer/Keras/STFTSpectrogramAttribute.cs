namespace ShapeAnalyzer.Keras;

/// <summary>
/// Short-time Fourier transforms of signals, computed as convolutions. Shape: (batch, time, channels) becomes (batch,
/// frames, bins*channels) with frames = floor((time - FrameLength) / FrameStep) + 1 for <see
/// cref="Keras.Padding.Valid"/> and ceil(time / FrameStep) for <see cref="Keras.Padding.Same"/>, and bins =
/// floor(FftLength / 2) + 1, twice as many in the mode <see cref="SpectrogramMode.Stft"/>. Weights: real_kernel and
/// imag_kernel (FrameLength, 1, floor(FftLength / 2) + 1), one of them in the modes real and imag; they are trainable
/// unless <c>Trainable = false</c>. Parameters: 2*FrameLength*(floor(FftLength / 2) + 1), half as many in the modes real and imag.
/// See https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/stft_spectrogram/
/// </summary>
public class STFTSpectrogramAttribute : LayerAttribute
{
    /// <summary>What is given of each complex number. Default: <see cref="SpectrogramMode.Log"/>.</summary>
    public SpectrogramMode Mode { get; set; } = SpectrogramMode.Log;

    /// <summary>The length of a frame, at least 1. Default: 256.</summary>
    public int FrameLength { get; set; } = 256;

    /// <summary>How far the frame moves, from 1 to FrameLength. Default: half of FrameLength.</summary>
    public int FrameStep { get; set; }

    /// <summary>The length of the transform, at least FrameLength. Default: the next power of 2.</summary>
    public int FftLength { get; set; }

    /// <summary>The window function, by SciPy's name. Default: <c>hann</c>.</summary>
    public string? Window { get; set; } = "hann";

    /// <summary>Whether the window is periodic rather than symmetric. Default: false.</summary>
    public bool Periodic { get; set; }

    /// <summary>How the window is scaled. Default: <see cref="SpectrogramScaling.Density"/>.</summary>
    public SpectrogramScaling Scaling { get; set; } = SpectrogramScaling.Density;

    /// <summary>What happens at the ends of a signal. Default: <see cref="Keras.Padding.Valid"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>Whether bins and channels keep an axis each: (batch, frames, bins, channels). Default: false.</summary>
    public bool ExpandDims { get; set; }

    /// <summary>Where the channels stand. Default: the network's.</summary>
    public DataFormat DataFormat { get; set; }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// The strength of bands of pitch over time. Shape: (batch, samples) becomes (batch, NumMelBins, frames) with frames
/// = floor((samples + SequenceStride + 1) / SequenceStride); for a single signal the same without the batch. No
/// weights.
/// See https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/mel_spectrogram/
/// </summary>
public class MelSpectrogramAttribute : LayerAttribute
{
    /// <summary>The length of the transform, at least SequenceLength. Default: 2048.</summary>
    public int FftLength { get; set; } = 2048;

    /// <summary>How far the window moves, at least 1. Default: 512.</summary>
    public int SequenceStride { get; set; } = 512;

    /// <summary>The length of the window, at most FftLength. Default: FftLength.</summary>
    public int SequenceLength { get; set; }

    /// <summary>The window function. Default: <c>hann</c>.</summary>
    public string? Window { get; set; } = "hann";

    /// <summary>Samples in a second. Default: 16000.</summary>
    public int SamplingRate { get; set; } = 16000;

    /// <summary>How many bands there are, at least 1. Default: 128.</summary>
    public int NumMelBins { get; set; } = 128;

    /// <summary>The lowest frequency. Default: 20.</summary>
    public double MinFreq { get; set; } = 20;

    /// <summary>The highest frequency. Default: half of SamplingRate.</summary>
    public double MaxFreq { get; set; } = double.NaN;

    /// <summary>Whether the strength is given in decibels. Default: true.</summary>
    public bool PowerToDb { get; set; } = true;

    /// <summary>How many decibels below the strongest are still told apart. Default: 80.</summary>
    public double TopDb { get; set; } = 80;

    /// <summary>The exponent of the magnitude: 1 for amplitude, 2 for power. Default: 2.</summary>
    public double MagExp { get; set; } = 2;

    /// <summary>The smallest power that is told apart from 0. Default: 1e-10.</summary>
    public double MinPower { get; set; } = 1e-10;

    /// <summary>The power of 0 decibels. Default: 1.</summary>
    public double RefPower { get; set; } = 1;
}

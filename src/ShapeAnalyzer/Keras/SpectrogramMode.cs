namespace ShapeAnalyzer.Keras;

/// <summary>What a spectrogram gives of each complex number.</summary>
public enum SpectrogramMode
{
    /// <summary>The logarithm of the magnitude.</summary>
    Log,

    /// <summary>The magnitude.</summary>
    Magnitude,

    /// <summary>The power spectral density.</summary>
    Psd,

    /// <summary>The real part; there is then no imaginary kernel.</summary>
    Real,

    /// <summary>The imaginary part; there is then no real kernel.</summary>
    Imag,

    /// <summary>The phase.</summary>
    Angle,

    /// <summary>Real and imaginary part, one behind the other: twice as many bins.</summary>
    Stft,
}

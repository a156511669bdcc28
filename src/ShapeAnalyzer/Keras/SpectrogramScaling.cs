namespace ShapeAnalyzer.Keras;

/// <summary>How the window of a spectrogram is scaled.</summary>
public enum SpectrogramScaling
{
    /// <summary>By the root of the sum of its squares.</summary>
    Density,

    /// <summary>By its sum.</summary>
    Spectrum,

    /// <summary>Not at all.</summary>
    None,
}

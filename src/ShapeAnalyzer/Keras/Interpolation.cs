namespace ShapeAnalyzer.Keras;

/// <summary>How the numbers between those of an image are found when its size changes.</summary>
public enum Interpolation
{
    /// <summary>The nearest number.</summary>
    Nearest,

    /// <summary>Linear between the nearest in both directions.</summary>
    Bilinear,

    /// <summary>Cubic between the nearest in both directions.</summary>
    Bicubic,

    /// <summary>Lanczos's kernel with a radius of 3.</summary>
    Lanczos3,

    /// <summary>Lanczos's kernel with a radius of 5.</summary>
    Lanczos5,
}

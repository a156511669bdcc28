namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D convolution: Keras's other name for <see cref="Conv2DAttribute"/>, which see for shapes, weights and
/// parameters.
/// </summary>
public class Convolution2DAttribute : Conv2DAttribute
{
    /// <inheritdoc cref="Conv2DAttribute(int, int)"/>
    public Convolution2DAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv2DAttribute(int, int[])"/>
    public Convolution2DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D transposed convolution: Keras's other name for <see cref="Conv2DTransposeAttribute"/>, which see for shapes,
/// weights and parameters.
/// </summary>
public class Convolution2DTransposeAttribute : Conv2DTransposeAttribute
{
    /// <inheritdoc cref="Conv2DTransposeAttribute(int, int)"/>
    public Convolution2DTransposeAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv2DTransposeAttribute(int, int[])"/>
    public Convolution2DTransposeAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

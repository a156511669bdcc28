namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D transposed convolution: Keras's other name for <see cref="Conv3DTransposeAttribute"/>, which see for shapes,
/// weights and parameters.
/// </summary>
public class Convolution3DTransposeAttribute : Conv3DTransposeAttribute
{
    /// <inheritdoc cref="Conv3DTransposeAttribute(int, int)"/>
    public Convolution3DTransposeAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv3DTransposeAttribute(int, int[])"/>
    public Convolution3DTransposeAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

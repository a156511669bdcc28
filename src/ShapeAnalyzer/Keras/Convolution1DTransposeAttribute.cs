namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D transposed convolution: Keras's other name for <see cref="Conv1DTransposeAttribute"/>, which see for shapes,
/// weights and parameters.
/// </summary>
public class Convolution1DTransposeAttribute : Conv1DTransposeAttribute
{
    /// <inheritdoc cref="Conv1DTransposeAttribute(int, int)"/>
    public Convolution1DTransposeAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv1DTransposeAttribute(int, int[])"/>
    public Convolution1DTransposeAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

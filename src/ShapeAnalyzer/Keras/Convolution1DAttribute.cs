namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D convolution: Keras's other name for <see cref="Conv1DAttribute"/>, which see for shapes, weights and
/// parameters.
/// </summary>
public class Convolution1DAttribute : Conv1DAttribute
{
    /// <inheritdoc cref="Conv1DAttribute(int, int)"/>
    public Convolution1DAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv1DAttribute(int, int[])"/>
    public Convolution1DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D separable convolution: Keras's other name for <see cref="SeparableConv1DAttribute"/>, which see for shapes,
/// weights and parameters.
/// </summary>
public class SeparableConvolution1DAttribute : SeparableConv1DAttribute
{
    /// <inheritdoc cref="SeparableConv1DAttribute(int, int)"/>
    public SeparableConvolution1DAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="SeparableConv1DAttribute(int, int[])"/>
    public SeparableConvolution1DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

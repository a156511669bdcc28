namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D separable convolution: Keras's other name for <see cref="SeparableConv2DAttribute"/>, which see for shapes,
/// weights and parameters.
/// </summary>
public class SeparableConvolution2DAttribute : SeparableConv2DAttribute
{
    /// <inheritdoc cref="SeparableConv2DAttribute(int, int)"/>
    public SeparableConvolution2DAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="SeparableConv2DAttribute(int, int[])"/>
    public SeparableConvolution2DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

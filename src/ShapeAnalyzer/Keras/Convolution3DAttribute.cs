namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D convolution: Keras's other name for <see cref="Conv3DAttribute"/>, which see for shapes, weights and
/// parameters.
/// </summary>
public class Convolution3DAttribute : Conv3DAttribute
{
    /// <inheritdoc cref="Conv3DAttribute(int, int)"/>
    public Convolution3DAttribute(int filters, int kernelSize)
        : base(filters, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv3DAttribute(int, int[])"/>
    public Convolution3DAttribute(int filters, int[] kernelSize)
        : base(filters, kernelSize)
    {
    }
}

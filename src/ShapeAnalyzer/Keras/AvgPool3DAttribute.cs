namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D average pooling: Keras's other name for <see cref="AveragePooling3DAttribute"/>, which see for shapes and
/// arguments.
/// </summary>
public class AvgPool3DAttribute : AveragePooling3DAttribute
{
    /// <inheritdoc cref="AveragePooling3DAttribute(int[])"/>
    public AvgPool3DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

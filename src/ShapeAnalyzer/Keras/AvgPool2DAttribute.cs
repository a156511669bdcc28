namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D average pooling: Keras's other name for <see cref="AveragePooling2DAttribute"/>, which see for shapes and
/// arguments.
/// </summary>
public class AvgPool2DAttribute : AveragePooling2DAttribute
{
    /// <inheritdoc cref="AveragePooling2DAttribute(int[])"/>
    public AvgPool2DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D max pooling: Keras's other name for <see cref="MaxPooling3DAttribute"/>, which see for shapes and arguments.
/// </summary>
public class MaxPool3DAttribute : MaxPooling3DAttribute
{
    /// <inheritdoc cref="MaxPooling3DAttribute(int[])"/>
    public MaxPool3DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

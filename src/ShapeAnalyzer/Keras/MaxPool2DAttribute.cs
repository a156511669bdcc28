namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D max pooling: Keras's other name for <see cref="MaxPooling2DAttribute"/>, which see for shapes and arguments.
/// </summary>
public class MaxPool2DAttribute : MaxPooling2DAttribute
{
    /// <inheritdoc cref="MaxPooling2DAttribute(int[])"/>
    public MaxPool2DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

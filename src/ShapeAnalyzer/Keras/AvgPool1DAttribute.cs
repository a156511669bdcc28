namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D average pooling: Keras's other name for <see cref="AveragePooling1DAttribute"/>, which see for shapes and
/// arguments.
/// </summary>
public class AvgPool1DAttribute : AveragePooling1DAttribute
{
    /// <inheritdoc cref="AveragePooling1DAttribute(int[])"/>
    public AvgPool1DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

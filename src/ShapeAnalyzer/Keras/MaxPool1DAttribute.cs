namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D max pooling: Keras's other name for <see cref="MaxPooling1DAttribute"/>, which see for shapes and arguments.
/// </summary>
public class MaxPool1DAttribute : MaxPooling1DAttribute
{
    /// <inheritdoc cref="MaxPooling1DAttribute(int[])"/>
    public MaxPool1DAttribute(params int[] poolSize)
        : base(poolSize)
    {
    }
}

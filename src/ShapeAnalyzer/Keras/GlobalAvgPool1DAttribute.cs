namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D global average pooling: Keras's other name for <see cref="GlobalAveragePooling1DAttribute"/>, which see for
/// shapes and arguments.
/// </summary>
public class GlobalAvgPool1DAttribute : GlobalAveragePooling1DAttribute
{
}

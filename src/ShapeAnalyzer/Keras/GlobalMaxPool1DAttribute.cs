namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 1D global max pooling: Keras's other name for <see cref="GlobalMaxPooling1DAttribute"/>, which see for shapes
/// and arguments.
/// </summary>
public class GlobalMaxPool1DAttribute : GlobalMaxPooling1DAttribute
{
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D global max pooling: Keras's other name for <see cref="GlobalMaxPooling2DAttribute"/>, which see for shapes
/// and arguments.
/// </summary>
public class GlobalMaxPool2DAttribute : GlobalMaxPooling2DAttribute
{
}

namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D global max pooling: Keras's other name for <see cref="GlobalMaxPooling3DAttribute"/>, which see for shapes
/// and arguments.
/// </summary>
public class GlobalMaxPool3DAttribute : GlobalMaxPooling3DAttribute
{
}

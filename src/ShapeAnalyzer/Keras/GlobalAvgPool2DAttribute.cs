namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 2D global average pooling: Keras's other name for <see cref="GlobalAveragePooling2DAttribute"/>, which see for
/// shapes and arguments.
/// </summary>
public class GlobalAvgPool2DAttribute : GlobalAveragePooling2DAttribute
{
}

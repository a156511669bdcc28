namespace ShapeAnalyzer.Keras;

/// <summary>
/// A 3D global average pooling: Keras's other name for <see cref="GlobalAveragePooling3DAttribute"/>, which see for
/// shapes and arguments.
/// </summary>
public class GlobalAvgPool3DAttribute : GlobalAveragePooling3DAttribute
{
}

namespace ShapeAnalyzer.Core;

/// <summary>What a user can set for all networks.</summary>
/// <param name="ShowShapes">Whether each layer's output shape is reported as information.</param>
/// <param name="ShowDroppedCells">Whether rows and columns that a stride leaves out are reported as information.</param>
/// <param name="DenseShare">The percentage of all parameters from which on a single Dense is reported as information; 0: never.</param>
/// <param name="ShowLostShapes">Whether it is reported as information where shapes become unknown.</param>
internal sealed record CheckOptions(bool ShowShapes = false, bool ShowDroppedCells = false, int DenseShare = 0, bool ShowLostShapes = false)
{
    public static CheckOptions Default { get; } = new();
}

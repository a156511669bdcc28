namespace ShapeAnalyzer.Core;

/// <summary>Modules that multiply by a matrix.</summary>
internal static class LinearModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new Linear(new());
        yield return new Bilinear(new());
    }
}

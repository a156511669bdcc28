namespace ShapeAnalyzer.Core;

/// <summary>Modules that compare two tensors along an axis.</summary>
internal static class DistanceModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new CosineSimilarity("CosineSimilarity", new());
        yield return new PairwiseDistance("PairwiseDistance", new());
    }
}

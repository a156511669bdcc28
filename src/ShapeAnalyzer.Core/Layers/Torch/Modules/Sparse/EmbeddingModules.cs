namespace ShapeAnalyzer.Core;

/// <summary>Modules that look vectors up.</summary>
internal static class EmbeddingModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new TorchEmbedding(new());
        yield return new EmbeddingBag(new());
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>Operations that make several tensors of one.</summary>
internal static class SplittingOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new Split(new());
        yield return new Chunk(new());
        yield return new TensorSplit(new());
        yield return new Unbind(new());
    }
}

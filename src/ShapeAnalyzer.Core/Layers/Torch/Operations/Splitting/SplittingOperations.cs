namespace ShapeAnalyzer.Core;

/// <summary>Operations that make several tensors of one.</summary>
internal static class SplittingOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new Split(new());
        yield return new Chunk(new());
        yield return new TensorSplit("tensor_split", null, new());
        yield return new TensorSplit("hsplit", 1, new());
        yield return new TensorSplit("vsplit", 0, new());
        yield return new TensorSplit("dsplit", 2, new());
        yield return new Unbind(new());
    }
}

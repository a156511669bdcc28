namespace ShapeAnalyzer.Core;

/// <summary>Operations that take a part of a tensor, or repeat it.</summary>
internal static class SelectingOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new Narrow(new());
        yield return new SliceOperation(new());
        yield return new Select(new());
        yield return new Indexing(new());
        yield return new Gather(new());
        yield return new IndexSelect(new());
        yield return new Repeat("repeat", fillsUp: false, new());
        yield return new Repeat("tile", fillsUp: true, new());
        yield return new RepeatInterleave(new());
        yield return new ExistingAxes("flip", new());
        yield return new ExistingAxes("roll", new());
        yield return new MatrixKept("tril");
        yield return new MatrixKept("triu");
        yield return new Windows(new());
    }
}

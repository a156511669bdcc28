namespace ShapeAnalyzer.Core;

/// <summary>Operations that make one tensor of several.</summary>
internal static class JoiningOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new Concatenation("cat", new());
        yield return new Concatenation("concat", new());
        yield return new Concatenation("concatenate", new());
        yield return new Stack(new());
        yield return new Meshgrid(new());
        yield return new StackAlong("hstack", isVertical: false);
        yield return new StackAlong("vstack", isVertical: true);
        yield return new StackAlong("row_stack", isVertical: true);
    }
}

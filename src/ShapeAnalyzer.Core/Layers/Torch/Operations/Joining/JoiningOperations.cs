namespace ShapeAnalyzer.Core;

/// <summary>Operations that make one tensor of several.</summary>
internal static class JoiningOperations
{
    // What small tensors, of 0, 1, .. axes, are laid out as: -1 stands for the first size, -2 for the second.
    private static readonly int[][] Vectors = { new[] { 1 } };
    private static readonly int[][] Rows = { new[] { 1, 1 }, new[] { 1, -1 } };
    private static readonly int[][] Columns = { new[] { 1, 1 }, new[] { -1, 1 } };
    private static readonly int[][] Layers = { new[] { 1, 1, 1 }, new[] { 1, -1, 1 }, new[] { -1, -2, 1 } };

    public static IEnumerable<Layer> All()
    {
        yield return new Concatenation("cat", new());
        yield return new Concatenation("concat", new());
        yield return new Concatenation("concatenate", new());
        yield return new Stack(new());
        yield return new Meshgrid(new());
        yield return new StackAlong("hstack", 1, Vectors);
        yield return new StackAlong("vstack", 0, Rows);
        yield return new StackAlong("row_stack", 0, Rows);
        yield return new StackAlong("column_stack", 1, Columns);
        yield return new StackAlong("dstack", 2, Layers);
        yield return new AtLeast("atleast_1d", Vectors);
        yield return new AtLeast("atleast_2d", Rows);
        yield return new AtLeast("atleast_3d", Layers);
        yield return new BlockDiagonal();
        yield return new CartesianProduct();
        yield return new Combinations(new());
        yield return new BroadcastTensors();
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>What products of matrices have in common.</summary>
internal static class MatrixRules
{
    /// <summary>The columns of the first must be the rows of the second.</summary>
    public static bool CheckInner(LayerCall call, Shape left, Shape right, Dim columns, Dim rows, int rightInput = 1)
    {
        if (columns.IsSameAs(rows) != false)
        {
            return true;
        }

        call.Fail(
            Rules.MatrixProduct,
            $"multiplies {left} by {right}: the first has {columns} columns, the second {rows} rows",
            input: rightInput,
            axis: right.HasRank ? Math.Max(0, right.Rank - 2) : -2,
            expected: columns,
            actual: rows);
        return false;
    }

    /// <summary>An input that must have that many axes.</summary>
    public static bool CheckRank(LayerCall call, int input, int rank) =>
        TorchRules.HasRank(call, input, rank == 1 ? "1 axis" : $"{rank} axes", rank);

    /// <summary>
    /// What is known of a product where not both ranks are: its last axis is that of a second matrix, or stack of them,
    /// the one before that of a first.
    /// </summary>
    public static Shape PartlyKnown(Shape left, Shape right) =>
        !IsMatrix(right) ? Shape.Unknown
        : IsMatrix(left) ? Shape.EndingIn(left.FromEnd(-2), right.FromEnd(-1))
        : Shape.EndingIn(right.FromEnd(-1));

    private static bool IsMatrix(Shape shape) => (shape.HasRank ? shape.Rank : shape.Tail.Length) > 1;
}

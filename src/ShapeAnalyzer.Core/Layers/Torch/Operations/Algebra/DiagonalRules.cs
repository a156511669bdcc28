namespace ShapeAnalyzer.Core;

/// <summary>Diagonals of matrices, beside the main one by an offset.</summary>
internal static class DiagonalRules
{
    /// <summary>How many places a diagonal has.</summary>
    public static Dim Length(Dim rows, Dim columns, Dim offset) => offset.Value is not { } at
        ? Dim.Unknown
        : Dim.Max(at >= 0 ? Dim.Min(rows, columns - at) : Dim.Min(rows + at, columns), Dim.Zero);

    /// <summary>Rows and columns of the matrix that has such a diagonal.</summary>
    public static Dim Side(Dim length, Dim offset) => offset.Value is { } at ? length + Math.Abs(at) : Dim.Unknown;
}

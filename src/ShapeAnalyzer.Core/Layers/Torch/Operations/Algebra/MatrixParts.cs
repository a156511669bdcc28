namespace ShapeAnalyzer.Core;

/// <summary>What is made of each matrix, the last two axes: by a function of its rows and columns and the smaller of both.</summary>
/// <param name="name">The operation.</param>
/// <param name="isSquare">Whether it takes square matrices only.</param>
/// <param name="outputs">For each output the axes in place of the last two.</param>
internal sealed class MatrixParts(string name, bool isSquare, params Func<Dim, Dim, Dim, Dim[]>[] outputs) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call) => Give(call, isSquare, outputs);

    /// <summary>States the outputs, or reports matrices that there cannot be.</summary>
    public static void Give(LayerCall call, bool isSquare, IReadOnlyList<Func<Dim, Dim, Dim, Dim[]>> outputs)
    {
        if (!call.Input.HasRank || !TorchRules.HasRankAtLeast(call, 2))
        {
            return;
        }

        var (rows, columns) = (call.Input.FromEnd(-2), call.Input.FromEnd(-1));
        if (isSquare && rows.IsSameAs(columns) == false)
        {
            call.Fail(Rules.Features, $"needs square matrices but receives {call.Input}", axis: call.Input.Rank - 1, expected: rows, actual: columns);
            return;
        }

        foreach (var output in outputs)
        {
            call.Output(Shape.Of(call.Input.Dims.Take(call.Input.Rank - 2).Concat(output(rows, columns, Dim.Min(rows, columns)))));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>What is made of each matrix, the last two axes: by a function of its rows and columns and the smaller of both.</summary>
internal sealed class MatrixParts(string name, params Func<Dim, Dim, Dim, Dim[]>[] outputs) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || !TorchRules.HasRankAtLeast(call, 2))
        {
            return;
        }

        var (rows, columns) = (call.Input.FromEnd(-2), call.Input.FromEnd(-1));
        foreach (var output in outputs)
        {
            call.Output(Shape.Of(call.Input.Dims.Take(call.Input.Rank - 2).Concat(output(rows, columns, Dim.Min(rows, columns)))));
        }
    }
}

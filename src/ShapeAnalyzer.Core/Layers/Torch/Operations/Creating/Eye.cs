namespace ShapeAnalyzer.Core;

/// <summary><c>eye</c>: a matrix, square unless columns are given.</summary>
internal sealed class Eye(Signature signature) : TorchLayer("eye", signature)
{
    private readonly Parameter<Dim> _rows = signature.Number("rows");
    private readonly Parameter<Dim> _columns = signature.Number("columns", Dim.Of(-1));

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _rows, 0);

    public override void Infer(LayerCall call)
    {
        var (rows, columns) = (call.Get(_rows), call.Get(_columns));
        MemoryOrder.OutputNew(call, new[] { Calculation.Of(rows, "rows"), Calculation.Of(columns.Value == -1 ? rows : columns, "columns") });
    }
}

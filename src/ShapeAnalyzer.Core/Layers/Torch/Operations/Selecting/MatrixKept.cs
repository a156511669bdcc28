namespace ShapeAnalyzer.Core;

/// <summary>Operations on matrices, or stacks of them, that keep the shape: <c>tril</c>, <c>triu</c>.</summary>
internal sealed class MatrixKept(string name) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        TorchRules.HasRankAtLeast(call, 2);
        MemoryOrder.OutputLikeInput(call);
    }
}

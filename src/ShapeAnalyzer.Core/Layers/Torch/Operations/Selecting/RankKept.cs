namespace ShapeAnalyzer.Core;

/// <summary>Operations on tensors of so many axes or more that keep the shape: <c>tril</c> of matrices, <c>flipud</c> of rows.</summary>
internal sealed class RankKept(string name, int atLeast) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        TorchRules.HasRankAtLeast(call, atLeast);
        MemoryOrder.OutputLikeInput(call);
    }
}

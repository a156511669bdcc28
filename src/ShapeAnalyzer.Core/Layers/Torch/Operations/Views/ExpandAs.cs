namespace ShapeAnalyzer.Core;

/// <summary><c>expand_as</c>: expands to another tensor's sizes.</summary>
internal sealed class ExpandAs() : TorchLayer("expand_as", new())
{
    public override void Infer(LayerCall call)
    {
        if (TorchRules.Input(call, 1) is { HasRank: true } other)
        {
            Expand.To(call, other.Dims, null);
        }
    }
}

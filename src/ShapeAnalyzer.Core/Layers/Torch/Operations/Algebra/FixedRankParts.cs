namespace ShapeAnalyzer.Core;

/// <summary>A number of a tensor of that rank: <c>trace</c>.</summary>
internal sealed class FixedRankParts(string name, int rank) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (TorchRules.HasRank(call, $"{rank} axes", rank))
        {
            call.Output(Shape.Of());
        }
    }
}

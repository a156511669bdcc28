namespace ShapeAnalyzer.Core;

/// <summary><c>where</c> of a condition alone: for each axis the places where it holds.</summary>
internal sealed class PlacesOfTruth() : TorchLayer(TruthPlaces, new())
{
    public const string TruthPlaces = "where(condition)";

    public override void Infer(LayerCall call)
    {
        for (var axis = 0; call.Input.HasRank && axis < Math.Max(1, call.Input.Rank); axis++)
        {
            call.Output(Shape.OfRank(1));
        }
    }
}

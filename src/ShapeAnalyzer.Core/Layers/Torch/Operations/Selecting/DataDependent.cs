namespace ShapeAnalyzer.Core;

/// <summary>Operations whose result has as many rows as the numbers in the tensor ask for: <c>nonzero</c>, <c>masked_select</c>.</summary>
internal sealed class DataDependent(string name, bool givesPlaces) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (!givesPlaces)
        {
            call.Output(Shape.OfRank(1));
        }
        else if (call.Input.HasRank)
        {
            call.Output(Shape.Of(Dim.Unknown, Dim.Of(call.Input.Rank)));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>vander</c>: a row of powers for each number of a vector, as many as there are numbers unless it is said.</summary>
internal sealed class PowersOf(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _count = signature.Number("N", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (call.Input is { HasRank: true, Rank: 1 } && call.Get(_count) is { IsUnknown: false } count)
        {
            call.Output(Shape.Of(call.Input[0], count.Value == -1 ? call.Input[0] : count.IsKnown ? count : Dim.Unknown));
        }
    }
}

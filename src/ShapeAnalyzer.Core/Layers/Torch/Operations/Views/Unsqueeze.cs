namespace ShapeAnalyzer.Core;

/// <summary><c>unsqueeze</c>: a new axis of 1.</summary>
internal sealed class Unsqueeze(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            return;
        }

        var rank = call.Input.Rank;
        if (TorchRules.Axis(call, call.Get(_dim), _dim, extra: 1) is not { } at)
        {
            if (call.Problems.Count == 0)
            {
                call.Output(Shape.OfRank(rank + 1));
            }

            return;
        }

        var axes = MemoryOrder.AxesOf(call).ToList();
        var step = call.Input.Strides.IsDefault ? null : at >= rank ? Dim.One : call.Input[at] * call.Input.Strides[at];
        axes.Insert(at, (Calculation.Of(Dim.One, "new"), step));
        MemoryOrder.Output(call, axes);
    }
}

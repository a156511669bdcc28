namespace ShapeAnalyzer.Core;

/// <summary>Operations along an axis that give two tensors of the input's shape: <c>sort</c>, <c>cummax</c>.</summary>
internal sealed class Sorting(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            return;
        }

        TorchRules.Axis(call, call.Get(_dim), _dim);
        for (var output = 0; output < 2; output++)
        {
            call.Output(Enumerable.Range(0, call.Input.Rank).Select(call.Kept));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// RepeatVector: a vector becomes n equal steps. https://keras.io/api/layers/reshaping_layers/repeat_vector/
/// </summary>
internal sealed class RepeatVector(Signature signature) : Layer("RepeatVector", signature)
{
    private readonly Parameter<Dim> _n = signature.RequiredSize("n");

    public override void Infer(LayerCall call)
    {
        if (call.HasRank(2, 2))
        {
            call.Output(new[] { call.Kept(0), Calculation.Of(call.Get(_n), "n"), call.Kept(1) });
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary><c>functional.layer_norm</c>: the last axes must be <c>normalized_shape</c>, and weight and bias too.</summary>
internal sealed class FunctionalLayerNorm(Signature signature) : TorchLayer("layer_norm", signature)
{
    private readonly Parameter<NumberList> _normalizedShape = signature.NumberList("normalized_shape");

    public override AxisOrder OutputAxes(LayerCall call) => TorchLayerNorm.Axes(call.Get(_normalizedShape));

    public override void Infer(LayerCall call)
    {
        MemoryOrder.OutputLikeInput(call);
        var shape = call.Get(_normalizedShape).Items;
        if (shape.IsDefault)
        {
            return;
        }

        TorchLayerNorm.Check(call, shape, _normalizedShape);
        for (var input = 1; input < call.Inputs.Length; input++)
        {
            if (SameShape.FirstDifference(Shape.Of(shape), call.Inputs[input]) is not null)
            {
                call.Fail(Rules.Features, $"expects a weight and a bias of {Shape.Of(shape)} but receives {call.Inputs[input]}", input: input);
                return;
            }
        }
    }
}

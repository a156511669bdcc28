namespace ShapeAnalyzer.Core;

/// <summary>LayerNorm: the last axes must be <c>normalized_shape</c>. https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html</summary>
internal sealed class TorchLayerNorm(Signature signature) : TorchLayer("LayerNorm", signature)
{
    private readonly Parameter<NumberList> _normalizedShape = signature.NumberList("normalized_shape");
    private readonly Parameter<bool?> _elementwiseAffine = signature.Switch("elementwise_affine", true);
    private readonly Parameter<bool?> _bias = signature.Switch("bias", true);

    public override AxisOrder OutputAxes(LayerCall call) => Axes(call.Get(_normalizedShape));

    public override void Infer(LayerCall call)
    {
        var shape = call.Get(_normalizedShape).Items;
        MemoryOrder.OutputLikeInput(call);
        if (shape.IsDefault)
        {
            call.Weight("weight", null, trainable: true, Dim.Unknown);
            return;
        }

        var (affine, bias) = (call.Get(_elementwiseAffine), call.Get(_bias));
        call.Weight("weight", affine, trainable: true, shape.ToArray());
        call.Weight("bias", affine == false || bias == false ? false : affine & bias, trainable: true, shape.ToArray());
        Check(call, shape, _normalizedShape);
    }

    /// <summary>What the axes of a tensor mean whose last ones are normalized together.</summary>
    public static AxisOrder Axes(NumberList normalizedShape) => normalizedShape.Items is { IsDefault: false, Length: 1 } ? AxisOrder.FeaturesLast : AxisOrder.Kept;

    /// <summary>Reports last axes that are other than the shape.</summary>
    public static void Check(LayerCall call, System.Collections.Immutable.ImmutableArray<Dim> shape, Parameter at)
    {
        if (!TorchRules.HasRankAtLeast(call, Math.Max(1, shape.Length)))
        {
            return;
        }

        for (var i = 0; i < shape.Length; i++)
        {
            var actual = call.Input.FromEnd(i - shape.Length);
            if (shape[i].IsSameAs(actual) == false)
            {
                call.Fail(
                    Rules.Features,
                    $"expects a tensor that ends in {Shape.Of(shape)} but receives {call.Input}",
                    at,
                    shape.Length > 1 ? i : -1,
                    axis: call.Input.HasRank ? call.Input.Rank - shape.Length + i : i - shape.Length,
                    expected: shape[i],
                    actual: actual);
                return;
            }
        }
    }
}

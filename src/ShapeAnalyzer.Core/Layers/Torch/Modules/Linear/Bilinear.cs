namespace ShapeAnalyzer.Core;

/// <summary>Bilinear: two inputs, alike but for the last axis. https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html</summary>
internal sealed class Bilinear(Signature signature) : TorchLayer("Bilinear", signature)
{
    private readonly Parameter<Dim> _in1Features = signature.Number("in1_features");
    private readonly Parameter<Dim> _in2Features = signature.Number("in2_features");
    private readonly Parameter<Dim> _outFeatures = signature.Number("out_features");
    private readonly Parameter<bool?> _hasBias = signature.Switch("hasBias", true);

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _in1Features, 0);
        TorchRules.CheckAtLeast(call, _in2Features, 0);
        TorchRules.CheckAtLeast(call, _outFeatures, 0);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var result = call.Get(_outFeatures);
        call.Weight("weight", result, call.Get(_in1Features), call.Get(_in2Features));
        call.Weight("bias", call.Get(_hasBias), trainable: true, result);
        var (left, right) = (TorchRules.Input(call, 0), TorchRules.Input(call, 1));
        var known = left.HasRank ? left : right;
        if (TorchRules.HasRankAtLeast(call, 1) && TorchRules.HasRankAtLeast(call, 1, input: 1))
        {
            TorchRules.CheckSize(call, call.Get(_in1Features), left.FromEnd(-1), left.HasRank ? left.Rank - 1 : -1, "input features", _in1Features);
            TorchRules.CheckSize(call, call.Get(_in2Features), right.FromEnd(-1), right.HasRank ? right.Rank - 1 : -1, "features in its second input", _in2Features, input: 1);
            CheckLeading(call, left, right);
        }

        call.Output(known.HasRank && known.Rank > 0 ? known.With(-1, result) : Shape.EndingIn(result));
    }

    private static void CheckLeading(LayerCall call, Shape left, Shape right)
    {
        if (left.HasRank && right.HasRank && SameShape.FirstDifference(left.With(-1, Dim.One), right.With(-1, Dim.One)) is { } axis)
        {
            call.Fail(
                Rules.State,
                $"expects inputs that differ only in their last axis but receives {left} and {right}",
                input: 1,
                axis: axis < 0 ? null : axis);
        }
    }
}

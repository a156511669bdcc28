namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>cross_entropy</c> and <c>nll_loss</c>: classes along the second axis (or the only one), a target for each of the
/// others. A target of probabilities has the input's shape.
/// </summary>
internal sealed class ClassLoss(string name, bool takesProbabilities, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<string?> _reduction = signature.Word("reduction", "mean");

    public override void Infer(LayerCall call)
    {
        var (input, target) = (call.Input, TorchRules.Input(call, 1));
        if (call.Inputs.Length < 2 || target.IsAbsent)
        {
            return;
        }

        if (!input.HasRank)
        {
            LossRules.Output(call, call.Get(_reduction), Shape.Unknown);
            return;
        }

        if (!TorchRules.HasRankAtLeast(call, 1))
        {
            return;
        }

        var each = Shape.Of(input.Rank == 1 ? input.Dims.RemoveAt(0) : input.Dims.RemoveAt(1));
        // Of one sample the target may also be a vector of one.
        var fits = SameShape.FirstDifference(each, target) is null
            || (takesProbabilities && (SameShape.FirstDifference(input, target) is null || (input.Rank == 1 && SameShape.FirstDifference(Shape.Of(1), target) is null)));
        if (!fits)
        {
            call.Fail(
                Rules.Merge,
                $"expects a target of {each} for {input}, whose axis {Math.Min(1, input.Rank - 1)} is the classes, but receives {target}",
                input: 1,
                axis: 0,
                expected: each.Rank > 0 ? each[0] : null,
                actual: target.Rank > 0 ? target[0] : null);
            return;
        }

        var classes = input.Rank == 1 ? input[0] : input[1];
        if (TorchRules.Input(call, 2) is { HasRank: true, Rank: 1 } weight && weight[0].IsSameAs(classes) == false && SameShape.FirstDifference(input, target) is not null)
        {
            call.Fail(Rules.Features, $"expects a weight for each of {classes} classes but receives {weight}", input: 2, axis: 0, expected: classes, actual: weight[0]);
            return;
        }

        LossRules.Output(call, call.Get(_reduction), each);
    }
}

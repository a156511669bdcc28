namespace ShapeAnalyzer.Core;

/// <summary><c>functional.linear</c>: the weight is (features out, features in).</summary>
internal sealed class FunctionalLinear() : TorchLayer("linear", new())
{
    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var weight = TorchRules.Input(call, 1);
        if (weight.HasRank && weight.Rank is < 1 or > 2)
        {
            call.Fail(Rules.Rank, $"expects a weight of 2 axes but receives {weight}", input: 1, expected: 2, actual: weight.Rank);
            return;
        }

        // A vector gives one number, without an axis.
        if (weight is { HasRank: true, Rank: 1 } && TorchRules.Input(call, 2).IsAbsent && call.Input is { HasRank: true, Rank: > 0 } input)
        {
            TorchRules.CheckSize(call, weight[0], input[-1], input.Rank - 1, "input features", null);
            call.Output(Shape.Of(input.Dims.Take(input.Rank - 1)));
        }
        else if (weight.HasRank && weight.Rank == 2)
        {
            TorchRules.ApplyToLast(call, weight[1], Calculation.Of(weight[0], "rows of the weight"), null);
            CheckBias(call, weight[0]);
        }
    }

    private static void CheckBias(LayerCall call, Dim features)
    {
        var bias = TorchRules.Input(call, 2);
        if (bias is { HasRank: true, Rank: 1 } && bias[0].IsSameAs(features) == false && bias[0].IsSameAs(1) == false)
        {
            call.Fail(Rules.Features, $"expects a bias of {features} but receives {bias}", input: 2, axis: 0, expected: features, actual: bias[0]);
        }
    }
}

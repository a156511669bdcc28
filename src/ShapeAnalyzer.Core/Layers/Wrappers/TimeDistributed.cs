namespace ShapeAnalyzer.Core;

/// <summary>
/// TimeDistributed: the inner layer with the same weights on each step, that is on each index of axis 1.
/// https://keras.io/api/layers/recurrent_layers/time_distributed/
/// </summary>
internal sealed class TimeDistributed(Layer inner) : Wrapper("TimeDistributed", inner, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Input.HasRank && !call.HasRank(3))
        {
            return;
        }

        var step = call.Input.HasRank ? Shape.Of(call.Input.Dims.RemoveAt(1)) : Shape.Unknown;
        var steps = call.Input.HasRank ? call.Kept(1) : Dim.Unknown;
        var inside = call.RunInner(Inner, step, addedAxes: 1, preface: $"applies {Inner.Name} to each step, which");
        foreach (var weight in inside.Weights)
        {
            call.Weight(weight);
        }

        // Keras has no rule for a layer with several outputs.
        var axes = inside.Outputs[0].Axes;
        if (inside.Outputs.Count == 1 && axes.Length > 0)
        {
            call.Output(axes.Insert(1, steps));
        }

        if (inside.MultiplyAdds is { } count)
        {
            call.CountMultiplyAdds(() => Calculation.Of(steps.Value) * count);
        }
    }
}

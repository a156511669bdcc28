namespace ShapeAnalyzer.Core;

/// <summary>
/// Bidirectional: a recurrent layer and its copy that goes backwards, each with its own weights.
/// https://keras.io/api/layers/recurrent_layers/bidirectional/
/// </summary>
internal sealed class Bidirectional : Wrapper
{
    private readonly Parameter<string?> _mergeMode;
    private readonly Parameter<bool?>? _goBackwards;

    public Bidirectional(Layer inner)
        : this(inner, new())
    {
    }

    private Bidirectional(Layer inner, Signature signature)
        : base("Bidirectional", inner, signature)
    {
        _mergeMode = signature.ChoiceOrNone("merge_mode", "concat", "concat", "sum", "mul", "ave");
        _goBackwards = inner.Parameters.OfType<Parameter<bool?>>().FirstOrDefault(parameter => parameter.Name == "go_backwards");
    }

    /// <summary>The sequence, then perhaps the initial states of both directions.</summary>
    public override InputCount InputCount => new(1, Inner is IRecurrent recurrent ? 1 + (2 * recurrent.States) : int.MaxValue);

    public override AxisOrder OutputAxes(LayerCall call) => Inner.OutputAxes(call);

    public override void CheckArguments(LayerCall call)
    {
        base.CheckArguments(call);
        if (_goBackwards is null && Inner is not UnknownLayer)
        {
            call.Fail(Rules.BadArgument, $"Bidirectional needs a recurrent layer, but {Inner.Name} is none");
        }
        else if (_goBackwards is not null && call.Get(_goBackwards) == true)
        {
            call.Fail(Rules.BadArgument, "GoBackwards must be false on a bidirectional layer, whose second half goes backwards anyway", _goBackwards);
        }
    }

    public override void Infer(LayerCall call)
    {
        if (Inner is IRecurrent recurrent)
        {
            recurrent.CheckStateCount(call, directions: 2);
        }

        var inside = call.RunInner(Inner, call.Input);
        foreach (var direction in new[] { "forward", "backward" })
        {
            foreach (var weight in inside.Weights)
            {
                call.Weight(weight with { Name = $"{direction}_{weight.Name}" });
            }
        }

        Merge(call, inside.Outputs[0]);
        foreach (var state in inside.Outputs.Skip(1).Concat(inside.Outputs.Skip(1)))
        {
            call.Output(state);
        }

        if (inside.MultiplyAdds is { } count)
        {
            call.CountMultiplyAdds(() => Calculation.Of(2) * count);
        }
    }

    private void Merge(LayerCall call, ShapedTensor output)
    {
        var last = output.Axes.Length - 1;
        switch (call.Get(_mergeMode))
        {
            case "concat" when last >= 0:
                call.Output(output.Axes.SetItem(last, Calculation.Of(2) * output.Axes[last]));
                break;
            case null when last >= 0:
                call.Output(output.Shape.With(last, Dim.Unknown));
                break;
            case "none":
                call.Output(output);
                call.Output(output);
                break;
            default:
                call.Output(output);
                break;
        }
    }
}

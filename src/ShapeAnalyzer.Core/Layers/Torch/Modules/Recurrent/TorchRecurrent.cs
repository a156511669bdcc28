namespace ShapeAnalyzer.Core;

/// <summary>
/// RNN, GRU, LSTM: (steps, batch, features) or, batch first, (batch, steps, features); gives the sequence and the
/// last states. https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html
/// </summary>
internal sealed class TorchRecurrent : TorchLayer
{
    private readonly int _gates;
    private readonly int _states;
    private readonly Parameter<Dim> _inputSize;
    private readonly Parameter<Dim> _hiddenSize;
    private readonly Parameter<Dim> _numLayers;
    private readonly Parameter<bool?> _bias;
    private readonly Parameter<bool?> _batchFirst;
    private readonly Parameter<bool?> _bidirectional;

    /// <param name="name">The class.</param>
    /// <param name="gates">How many matrices stand one on the other in a weight.</param>
    /// <param name="states">How many states a step passes on.</param>
    /// <param name="signature">Takes the parameters.</param>
    public TorchRecurrent(string name, int gates, int states, Signature signature)
        : base(name, signature)
    {
        (_gates, _states) = (gates, states);
        _inputSize = signature.Number("inputSize");
        _hiddenSize = signature.Number("hiddenSize");
        _numLayers = signature.Number("numLayers", Dim.One);
        _bias = signature.Switch("bias", true);
        _batchFirst = signature.Switch("batchFirst", false);
        _bidirectional = signature.Switch("bidirectional", false);
    }

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _inputSize, 0);
        TorchRules.CheckAtLeast(call, _hiddenSize, 1);
        TorchRules.CheckAtLeast(call, _numLayers, 1);
    }

    public override AxisOrder OutputAxes(LayerCall call) => call.Get(_batchFirst) switch
    {
        true => AxisOrder.FeaturesLast,
        false => AxisOrder.StepsFirst,
        null => AxisOrder.Open,
    };

    public override void Infer(LayerCall call)
    {
        var (inputSize, hidden, layers) = (call.Get(_inputSize), call.Get(_hiddenSize), call.Get(_numLayers));
        var directions = call.Get(_bidirectional) switch
        {
            true => 2,
            false => Dim.One,
            null => Dim.Unknown,
        };
        StateWeights(call, inputSize, hidden, layers, directions);
        if (!TorchRules.HasRank(call, "3 axes", 3))
        {
            call.Output(Shape.Of(Dim.Unknown, Dim.Unknown, hidden * directions));
            StateOutputs(call, layers * directions, Dim.Unknown, hidden);
            return;
        }

        TorchRules.CheckSize(call, inputSize, call.Input.FromEnd(-1), 2, "input features", _inputSize);
        var batch = call.Get(_batchFirst) switch
        {
            true => call.Input.FromEnd(-3),
            false => call.Input.FromEnd(-2),
            null => Dim.Unknown,
        };
        CheckStates(call, Shape.Of(layers * directions, batch, hidden));
        call.Output(new[]
        {
            Calculation.Of(call.Input.FromEnd(-3), "unchanged"),
            Calculation.Of(call.Input.FromEnd(-2), "unchanged"),
            directions.Value == 1 ? Calculation.Of(hidden, "hiddenSize") : Calculation.Of(directions, "directions") * hidden,
        });
        StateOutputs(call, layers * directions, batch, hidden);
        CountMultiplyAdds(call);
    }

    // Each step multiplies with every matrix.
    private void CountMultiplyAdds(LayerCall call)
    {
        if (call.Get(_batchFirst) is { } batchFirst)
        {
            var matrices = call.Weights.Where(weight => weight.Shape.Length == 2).Select(weight => Calculation.Of(weight.Count.Value)).ToList();
            var perStep = matrices.Count == 0 ? Dim.Unknown : Calculation.Sum(matrices);
            call.CountMultiplyAdds(() => Calculation.Of(call.Input.FromEnd(batchFirst ? -2 : -3), "steps") * perStep);
        }
    }

    private void StateWeights(LayerCall call, Dim inputSize, Dim hidden, Dim layers, Dim directions)
    {
        var rows = hidden * _gates;
        if (layers.Value is not { } count || directions.Value is not { } perLayer || count > 1000)
        {
            call.Weight("weight", null, trainable: true, Dim.Unknown);
            return;
        }

        for (var layer = 0; layer < count; layer++)
        {
            for (var direction = 0; direction < perLayer; direction++)
            {
                var suffix = FormattableString.Invariant($"l{layer}") + (direction == 0 ? string.Empty : "_reverse");
                call.Weight($"weight_ih_{suffix}", rows, layer == 0 ? inputSize : hidden * directions);
                call.Weight($"weight_hh_{suffix}", rows, hidden);
                call.Weight($"bias_ih_{suffix}", call.Get(_bias), trainable: true, rows);
                call.Weight($"bias_hh_{suffix}", call.Get(_bias), trainable: true, rows);
            }
        }
    }

    private void StateOutputs(LayerCall call, Dim layers, Dim batch, Dim hidden)
    {
        for (var state = 0; state < _states; state++)
        {
            call.Output(Shape.Of(layers, batch, hidden));
        }
    }

    private void CheckStates(LayerCall call, Shape expected)
    {
        for (var state = 1; state <= _states; state++)
        {
            var given = TorchRules.Input(call, state);
            if (!given.IsAbsent && SameShape.FirstDifference(expected, given) is { } axis)
            {
                call.Fail(Rules.State, $"expects a state of {expected} but receives {given}", input: state, axis: axis < 0 ? null : axis);
                return;
            }
        }
    }
}

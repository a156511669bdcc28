namespace ShapeAnalyzer.Core;

/// <summary>
/// RNNCell, GRUCell, LSTMCell: one step of (batch, features) or (features).
/// https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html
/// </summary>
internal sealed class TorchCell : TorchLayer
{
    private readonly int _gates;
    private readonly int _states;
    private readonly Parameter<Dim> _inputSize;
    private readonly Parameter<Dim> _hiddenSize;
    private readonly Parameter<bool?> _bias;

    // True: as in TorchSharp 0.107, an LSTMCell without a state always throws.
    private readonly Parameter<bool?> _needsState;

    /// <param name="name">The class.</param>
    /// <param name="gates">How many matrices stand one on the other in a weight.</param>
    /// <param name="states">How many states a step passes on.</param>
    /// <param name="signature">Takes the parameters.</param>
    public TorchCell(string name, int gates, int states, Signature signature)
        : base(name, signature)
    {
        (_gates, _states) = (gates, states);
        _inputSize = signature.Number("inputSize");
        _hiddenSize = signature.Number("hiddenSize");
        _bias = signature.Switch("bias", true);
        _needsState = signature.Switch("needs_state", false);
    }

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _inputSize, 0);
        TorchRules.CheckAtLeast(call, _hiddenSize, 0);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var (inputSize, hidden) = (call.Get(_inputSize), call.Get(_hiddenSize));
        var rows = hidden * _gates;
        call.Weight("weight_ih", rows, inputSize);
        call.Weight("weight_hh", rows, hidden);
        call.Weight("bias_ih", call.Get(_bias), trainable: true, rows);
        call.Weight("bias_hh", call.Get(_bias), trainable: true, rows);
        var result = Shape.EndingIn(hidden);
        if (TorchRules.HasRank(call, "1 axis or 2", 1, 2))
        {
            TorchRules.CheckSize(call, inputSize, call.Input.FromEnd(-1), call.Input.HasRank ? call.Input.Rank - 1 : -1, "input features", _inputSize);
            result = call.Input.HasRank ? call.Input.With(-1, hidden) : result;
            CheckStates(call, result);
        }

        for (var state = 0; state < _states; state++)
        {
            call.Output(result);
        }
    }

    private void CheckStates(LayerCall call, Shape expected)
    {
        for (var state = 1; state <= _states; state++)
        {
            var given = TorchRules.Input(call, state);
            if (given.IsAbsent && call.Get(_needsState) == true && !call.Inputs.IsEmpty && call.Inputs.Length <= 1 + _states && call.Input.HasRank)
            {
                call.Fail(Rules.State, "needs its states to be given: without them this version of the library always throws");
                return;
            }

            if (!given.IsAbsent && SameShape.FirstDifference(expected, given) is { } axis)
            {
                call.Fail(Rules.State, $"expects a state of {expected} but receives {given}", input: state, axis: axis < 0 ? null : axis);
                return;
            }
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>
/// SimpleRNN, GRU, LSTM: a cell goes through the steps of a sequence. The classes differ in how many gates stand
/// beside each other in the weights. https://keras.io/api/layers/recurrent_layers/
/// </summary>
internal abstract class Recurrent : Layer, IRecurrent
{
    private readonly int _gates;
    private readonly Parameter<Dim> _units;
    private readonly Parameter<string?> _activation;
    private readonly Parameter<string?>? _recurrentActivation;
    private readonly Parameter<bool?> _useBias;
    private readonly Parameter<bool?>? _unitForgetBias;
    private readonly Steps _steps;
    private readonly Parameter<bool?> _unroll;

    /// <param name="name">The class.</param>
    /// <param name="gates">How many units' worth of numbers the weights have for each unit.</param>
    /// <param name="states">How many tensors the state consists of.</param>
    /// <param name="signature">Takes the parameters.</param>
    /// <param name="hasForgetGate">Whether there is a choice where the bias of the forget gate starts.</param>
    protected Recurrent(string name, int gates, int states, Signature signature, bool hasForgetGate = false)
        : base(name, signature)
    {
        (_gates, States) = (gates, states);
        _units = signature.RequiredSize("units");
        _activation = signature.Activation("activation", "tanh");
        _recurrentActivation = gates == 1 ? null : signature.Activation("recurrent_activation", "sigmoid");
        _useBias = signature.Flag("use_bias", true);
        _unitForgetBias = hasForgetGate ? signature.Flag("unit_forget_bias", true) : null;
        _steps = new(signature);
        _unroll = signature.Flag("unroll", false);
    }

    public int States { get; }

    public override bool OwnsWeights => false;

    /// <summary>The sequence, then perhaps the initial states.</summary>
    public override InputCount InputCount => new(1, 1 + States);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        this.CheckStateCount(call);
        if (!call.HasRank(3, 3))
        {
            return;
        }

        _steps.CheckBatch(call);
        var features = call.Defined(2, "features");
        var units = call.Get(_units);
        var width = units * _gates;
        call.Weight("kernel", features, width);
        call.Weight("recurrent_kernel", units, width);
        StateBias(call, call.Get(_useBias), width);
        _steps.Output(call, new[] { Calculation.Of(units, "units") }, States);
        call.CountMultiplyAdds(() => Calculation.Of(call.Input[1]) * (Calculation.Of(features) + units) * width);
    }

    /// <summary>One bias for each number of the kernel's last axis, unless the class has more.</summary>
    protected virtual void StateBias(LayerCall call, bool? when, Dim width) => call.Weight("bias", when, trainable: true, width);
}

/// <summary>SimpleRNN: the output is fed back. https://keras.io/api/layers/recurrent_layers/simple_rnn/</summary>
internal sealed class SimpleRnn(Signature signature) : Recurrent("SimpleRNN", gates: 1, states: 1, signature);

/// <summary>LSTM: input, forget and output gate, and the candidate. https://keras.io/api/layers/recurrent_layers/lstm/</summary>
internal sealed class Lstm(Signature signature) : Recurrent("LSTM", gates: 4, states: 2, signature, hasForgetGate: true);

namespace ShapeAnalyzer.Core;

/// <summary>
/// Dense: <c>activation(dot(input, kernel) + bias)</c> on the last axis, at whatever rank; TernaryDense is the same with
/// weights of three values. https://keras.io/api/layers/core_layers/dense/
/// </summary>
internal sealed class Dense : Layer
{
    private readonly Parameter<Dim> _units;
    private readonly Parameter<bool?> _useBias;
    private readonly Parameter<Dim?> _inputDim;

    /// <param name="name">Keras's class name.</param>
    /// <param name="signature">Takes the parameters.</param>
    /// <param name="declare">Declares those that decide nothing of the shape.</param>
    public Dense(string name, Signature signature, Action<Signature>? declare = null)
        : base(name, signature)
    {
        _units = signature.RequiredSize("units");
        declare?.Invoke(signature);
        signature.Activation("activation", null);
        _useBias = signature.Flag("use_bias", true);
        _inputDim = signature.OptionalSize("input_dim");
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(2))
        {
            return;
        }

        var last = call.Input.Rank - 1;
        var features = call.Defined(last, "features");
        var (units, inputDim) = (call.Get(_units), call.Get(_inputDim));
        if (inputDim?.IsSameAs(features) == false)
        {
            call.Fail(
                Rules.Features,
                $"expects {inputDim} input features but receives {features}",
                _inputDim,
                axis: last,
                expected: inputDim,
                actual: features);
        }

        call.Weight("kernel", features, units);
        call.Weight("bias", call.Get(_useBias), trainable: true, units);
        var axes = Enumerable.Range(0, last).Select(call.Kept).Append(Calculation.Of(units, "units")).ToArray();
        call.Output(axes);
        call.CountMultiplyAdds(() => Calculation.Product(axes.Skip(1).Select(axis => Calculation.Of(axis.Value)).Append(features)));
    }
}

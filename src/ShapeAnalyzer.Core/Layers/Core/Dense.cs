namespace ShapeAnalyzer.Core;

/// <summary>
/// Dense: <c>activation(dot(input, kernel) + bias)</c> on the last axis, at whatever rank.
/// https://keras.io/api/layers/core_layers/dense/
/// </summary>
internal sealed class Dense(Signature signature) : Layer("Dense", signature)
{
    private readonly Parameter<Dim> _units = signature.RequiredSize("units");
    private readonly Parameter<string?> _activation = signature.Activation("activation", null);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);
    private readonly Parameter<Dim?> _inputDim = signature.OptionalSize("input_dim");

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
        call.CountMultiplyAdds(Calculation.Product(axes.Skip(1).Select(axis => Calculation.Of(axis.Value)).Append(features)));
    }
}

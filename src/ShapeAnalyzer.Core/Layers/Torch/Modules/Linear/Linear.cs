namespace ShapeAnalyzer.Core;

/// <summary>
/// Linear: the last axis from <c>inputSize</c> to <c>outputSize</c>, at whatever rank.
/// https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
/// </summary>
internal sealed class Linear(Signature signature) : TorchLayer("Linear", signature)
{
    private readonly Parameter<Dim> _inputSize = signature.Number("inputSize");
    private readonly Parameter<Dim> _outputSize = signature.Number("outputSize");
    private readonly Parameter<bool?> _hasBias = signature.Switch("hasBias", true);

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _inputSize, 0);
        TorchRules.CheckAtLeast(call, _outputSize, 0);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.FeaturesLast;

    public override void Infer(LayerCall call)
    {
        var (inputSize, outputSize) = (call.Get(_inputSize), call.Get(_outputSize));
        call.Weight("weight", outputSize, inputSize);
        call.Weight("bias", call.Get(_hasBias), trainable: true, outputSize);
        TorchRules.ApplyToLast(call, inputSize, Calculation.Of(outputSize, "outputSize"), _inputSize);
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>An operation along one axis that keeps the shape: Softmax, LogSoftmax, cumsum.</summary>
internal sealed class AlongAxis(string name, Signature signature, long? absent = null) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", absent is { } axis ? Dim.Of(axis) : null);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        TorchRules.Axis(call, call.Get(_dim), _dim);
        MemoryOrder.OutputLikeInput(call);
    }
}

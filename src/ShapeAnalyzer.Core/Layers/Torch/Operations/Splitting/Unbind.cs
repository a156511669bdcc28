namespace ShapeAnalyzer.Core;

/// <summary><c>unbind</c>: the slices along an axis, without it.</summary>
internal sealed class Unbind(Signature signature) : TorchLayer("unbind", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        if (SplitRules.Axis(call, call.Get(_dim), _dim) is not { } axis || call.Input[axis].Value is not ({ } count and < 10_000))
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Where((_, other) => other != axis));
        }
    }
}

namespace ShapeAnalyzer.Core;

/// <summary>GLU: half of an axis gates the other half. https://pytorch.org/docs/stable/generated/torch.nn.GLU.html</summary>
internal sealed class Glu(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Of(-1));

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        if (!TorchRules.HasRankAtLeast(call, 1) || TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var size = call.Input[axis];
        if (size.Modulo(2).IsSameAs(0) == false)
        {
            call.Fail(Rules.Axis, $"halves axis {axis}, which must be even, but receives {size}", _dim, axis: axis, actual: size);
            return;
        }

        call.Output(Enumerable.Range(0, call.Input.Rank).Select(i => i == axis ? Calculation.Floor(size, 2) : call.Kept(i)));
    }
}

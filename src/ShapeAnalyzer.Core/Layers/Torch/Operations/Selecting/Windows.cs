namespace ShapeAnalyzer.Core;

/// <summary><c>Tensor.unfold</c>: the windows along an axis, their content as a new last axis.</summary>
internal sealed class Windows(Signature signature) : TorchLayer("unfold", signature)
{
    private readonly Parameter<Dim> _dimension = signature.Number("dimension");
    private readonly Parameter<Dim> _size = signature.Number("size");
    private readonly Parameter<Dim> _step = signature.Number("step");

    public override void CheckArguments(LayerCall call)
    {
        TorchRules.CheckAtLeast(call, _size, 0);
        TorchRules.CheckAtLeast(call, _step, 1);
    }

    public override void Infer(LayerCall call)
    {
        if (TorchRules.Axis(call, call.Get(_dimension), _dimension) is not { } axis || call.Input.Rank == 0)
        {
            return;
        }

        var window = new Window(call.Get(_size), call.Get(_step), Dim.One);
        var size = call.Input[axis];
        if (window.Fits(size) == false)
        {
            call.Fail(Rules.WindowTooLarge, $"takes windows of {window.Kernel} but receives only {size} along axis {axis}", _size, axis: axis, expected: window.Kernel, actual: size);
            return;
        }

        call.Output(Enumerable.Range(0, call.Input.Rank)
            .Select(i => i == axis ? window.Valid(size, Dim.Zero) : call.Kept(i))
            .Append(Calculation.Of(window.Kernel, "size")));
    }
}

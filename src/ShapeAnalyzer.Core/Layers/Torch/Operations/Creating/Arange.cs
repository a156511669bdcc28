namespace ShapeAnalyzer.Core;

/// <summary><c>arange</c>: the numbers from start to stop by step, stop left out.</summary>
internal sealed class Arange(Signature signature) : TorchLayer("arange", signature)
{
    private readonly Parameter<Value?> _start = signature.Anything("start");
    private readonly Parameter<Value?> _stop = signature.Anything("stop");
    private readonly Parameter<Value?> _step = signature.Anything("step");

    public override void Infer(LayerCall call)
    {
        var (start, stop, step) = (call.Get(_start) ?? Value.Of(0L), call.Get(_stop), call.Get(_step) ?? Value.Of(1L));
        var count = Count(start, stop, step);
        if (count.Value.Value < 0)
        {
            call.Fail(Rules.Argument, "goes from start to stop, but its step leads the other way", _stop);
            return;
        }

        MemoryOrder.OutputNew(call, new[] { count });
    }

    private static Calculation Count(Value start, Value? stop, Value step)
    {
        if (start is SizeValue { Dim: var from } && stop is SizeValue { Dim: var to } && step is SizeValue { Dim: var by } && by.IsAtLeast(1) == true)
        {
            return from.Value == 0 && by.Value == 1 ? Calculation.Of(to, "stop") : Calculation.Ceiling(Calculation.Of(to) - from, by);
        }

        return TorchParameters.ReadReal(start) is { } first && stop is not null && TorchParameters.ReadReal(stop) is { } last && TorchParameters.ReadReal(step) is { } width && width != 0
            ? Calculation.Of((long)Math.Ceiling((last - first) / width), "numbers in the range")
            : Dim.Unknown;
    }
}

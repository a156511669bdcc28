namespace ShapeAnalyzer.Core;

/// <summary><c>linspace</c>, <c>randperm</c>: a vector of so many numbers.</summary>
internal sealed class Vector(string name, string count, Signature signature, long? absent = null) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _count = signature.Number(count, absent is { } usual ? Dim.Of(usual) : null);

    public override void CheckArguments(LayerCall call) => TorchRules.CheckAtLeast(call, _count, 0);

    public override void Infer(LayerCall call) => MemoryOrder.OutputNew(call, new[] { Calculation.Of(call.Get(_count), _count.Name) });
}

namespace ShapeAnalyzer.Core;

/// <summary>Makes a tensor of given sizes: <c>zeros</c>, <c>rand</c>.</summary>
internal sealed class Creation(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _size = signature.NumberList("size");

    public override void Infer(LayerCall call)
    {
        var sizes = call.Get(_size).Items;
        if (sizes.IsDefault)
        {
            return;
        }

        if (sizes.Select((size, i) => (size, i)).FirstOrDefault(entry => entry.size.Value < 0) is { size: not null } negative)
        {
            call.Fail(Rules.Argument, $"cannot have the size {negative.size}", _size, negative.i, actual: negative.size);
            return;
        }

        MemoryOrder.OutputNew(call, sizes.Select(size => Calculation.Of(size, "size")));
    }
}

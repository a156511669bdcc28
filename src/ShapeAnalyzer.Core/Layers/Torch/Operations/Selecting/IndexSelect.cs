namespace ShapeAnalyzer.Core;

/// <summary><c>index_select</c>: the places along an axis that a vector lists.</summary>
internal sealed class IndexSelect(Signature signature) : TorchLayer("index_select", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        var index = TorchRules.Input(call, 1);
        if (index.HasRank && index.Rank > 1)
        {
            call.Fail(Rules.Rank, $"needs an index of 1 axis but receives {index}", input: 1, expected: 1, actual: index.Rank);
        }
        else if (TorchRules.Axis(call, call.Get(_dim), _dim) is { } axis && call.Input.Rank > 0)
        {
            var count = !index.HasRank ? Dim.Unknown : index.Rank == 0 ? Dim.One : index[0];
            MemoryOrder.OutputNew(call, Enumerable.Range(0, call.Input.Rank).Select(i => i == axis ? Calculation.Of(count, "of the index") : call.Kept(i)));
        }
    }
}

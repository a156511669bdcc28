namespace ShapeAnalyzer.Core;

/// <summary>
/// Unflatten: one axis becomes several; one of the sizes may be -1.
/// https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
/// </summary>
internal sealed class TorchUnflatten(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");
    private readonly Parameter<NumberList> _sizes = signature.NumberList("unflattened_size");

    // Unknown: an older wrapper may let pass what libtorch does, an axis counted from the end.
    private readonly Parameter<bool?> _checksRank = signature.Switch("checks_rank", true);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_dim).Value < 0 && call.Get(_checksRank) == true)
        {
            call.Fail(Rules.Axis, $"needs an axis counted from the front but has {call.Get(_dim)}", _dim, actual: call.Get(_dim));
        }
    }

    public override void Infer(LayerCall call)
    {
        var sizes = call.Get(_sizes);
        if (!call.Input.HasRank)
        {
            return;
        }

        // A scalar has no axis here.
        if (call.Input.Rank == 0)
        {
            call.Fail(Rules.Axis, "needs an axis but receives a scalar", _dim);
            return;
        }

        if (TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis || sizes.Items.IsDefault)
        {
            return;
        }

        if (sizes.Items.Length == 0)
        {
            call.Fail(Rules.ElementCount, "needs at least one size to unflatten to", _sizes);
            return;
        }

        if (InferredSize.Resolve(call, sizes.Items, Calculation.Of(call.Input[axis]), _sizes, axis) is not { } resolved)
        {
            return;
        }

        var axes = Enumerable.Range(0, axis).Select(call.Kept)
            .Concat(resolved)
            .Concat(Enumerable.Range(axis + 1, call.Input.Rank - axis - 1).Select(call.Kept))
            .ToArray();
        MemoryOrder.Output(call, axes, MemoryOrder.View(call.Input, axes.Select(size => size.Value)));
    }
}

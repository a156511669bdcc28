namespace ShapeAnalyzer.Core;

/// <summary><c>split</c>: pieces of one size, or of given sizes.</summary>
internal sealed class Split(Signature signature) : TorchLayer("split", signature)
{
    private readonly Parameter<Dim?> _size = signature.OptionalNumber("size");
    private readonly Parameter<NumberList> _sizes = signature.NumberList("sizes");
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        if (SplitRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var total = call.Input[axis];
        var sizes = call.Get(_sizes);
        if (!sizes.Items.IsDefault)
        {
            var sum = Calculation.Sum(sizes.Items.Select(size => Calculation.Of(size)));
            if (sum.Value.IsSameAs(total) == false)
            {
                call.Fail(Rules.ElementCount, $"splits axis {axis} of {total} into pieces of {Shape.Of(sizes.Items)}, which are {sum.Value}", _sizes, axis: axis, expected: total, actual: sum.Value);
            }

            SplitRules.Output(call, axis, sizes.Items.Select(size => Calculation.Of(size, "a piece")));
            return;
        }

        if (call.Get(_size) is not { } given || !sizes.IsAbsent)
        {
            return;
        }

        if (Dim.Of(-1).IsAtLeast(given) == true || (given.Value == 0 && total.IsSameAs(0) == false))
        {
            call.Fail(Rules.Argument, $"splits axis {axis} of {total} into pieces of {given}", _size, axis: axis);
        }
        else if (given.Value is > 0 and { } size && total.Value is { } known && known / size < 10_000)
        {
            SplitRules.Output(call, axis, SplitRules.Equal(known, size));
        }
        else if (total.DivideExactly(given) is { Value: { } count and < 10_000 })
        {
            SplitRules.Output(call, axis, Enumerable.Repeat(Calculation.Of(given, "a piece"), (int)count));
        }
    }
}

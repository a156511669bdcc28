namespace ShapeAnalyzer.Core;

/// <summary>
/// The indexer: a number takes one place of an axis, which goes; a list of start, stop and step takes a range;
/// null makes a new axis; "ellipsis" stands for the axes in between; "tensor" takes the places that a further
/// input lists; "below zero" is a range whose language has no bounds below 0.
/// </summary>
internal sealed class Indexing(Signature signature) : TorchLayer("index", signature)
{
    public const string Ellipsis = "ellipsis";

    public const string Tensor = "tensor";

    public const string BelowZero = "below zero";

    private readonly Parameter<Value?> _indices = signature.Anything("indices");

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            return;
        }

        // Where nothing but tensors are the indices, there is no argument.
        var items = call.Get(_indices) switch
        {
            null => Enumerable.Repeat(Value.Of(Tensor), call.Inputs.Length - 1).ToEquatableArray(),
            ListValue { Items: var list } => list,
            var one => EquatableArray.Of(one),
        };
        if (items.Any(item => item is UnknownValue or FlagValue))
        {
            return;
        }

        if (items.Select((item, element) => (item, element)).FirstOrDefault(each => each.item == Value.Of(BelowZero)) is { item: not null, element: var below })
        {
            call.Fail(Rules.Index, "has a range with a bound below 0, which is refused: what counts from the end is written with ^", _indices, below);
            return;
        }

        // A tensor without axes may be a truth value, which takes no axis, and a mask takes as many as it has.
        var taken = items.Count(item => item is not NullValue && item != Value.Of(Ellipsis));
        var tensors = items.Count(item => item == Value.Of(Tensor));
        var vectors = call.Inputs.Skip(1).Count(shape => shape is { HasRank: true, Rank: > 0 });
        if (taken - tensors + Math.Min(tensors, vectors) > call.Input.Rank)
        {
            call.Fail(Rules.Index, $"has {taken} indices but receives a tensor of {call.Input.Rank} axes: {call.Input}", _indices, expected: call.Input.Rank, actual: taken);
            return;
        }

        if (items.Any(item => item == Value.Of(Tensor)))
        {
            IndexedByTensors.Infer(call, items);
            return;
        }

        var axes = new List<(Calculation Size, Dim? Step)>();
        var axis = 0;
        for (var i = 0; i < items.Length; i++)
        {
            axis = Take(call, items[i], i, axis, call.Input.Rank - taken, axes);
        }

        axes.AddRange(MemoryOrder.AxesOf(call).Skip(axis));
        if (call.Problems.Count == 0)
        {
            MemoryOrder.Output(call, axes);
        }
    }

    // Gives the axis that comes next.
    private int Take(LayerCall call, Value item, int element, int axis, int skipped, List<(Calculation Size, Dim? Step)> axes)
    {
        switch (item)
        {
            case NullValue:
                axes.Add((Calculation.Of(Dim.One, "new"), null));
                return axis;
            case TextValue:
                axes.AddRange(MemoryOrder.AxesOf(call).Skip(axis).Take(skipped));
                return axis + skipped;
            case SizeValue { Dim: var index }:
                RangeRules.CheckIndex(call, index, call.Input[axis], axis, _indices, element);
                return axis + 1;
            case ListValue { Items: var range }:
                var (size, old) = (call.Input[axis], MemoryOrder.AxisOf(call, axis));
                var step = Bound(range, 2) ?? Dim.One;
                axes.Add((Calculation.Of(RangeRules.Length(Bound(range, 0), Bound(range, 1), step, size), "of the range"), old.Step is null ? null : old.Step * step));
                return axis + 1;
            default:
                return axis + 1;
        }
    }

    /// <summary>How many places a range takes of an axis.</summary>
    public static Dim Length(EquatableArray<Value> range, Dim size) => RangeRules.Length(Bound(range, 0), Bound(range, 1), Bound(range, 2) ?? Dim.One, size);

    private static Dim? Bound(EquatableArray<Value> range, int index) =>
        index >= range.Length || range[index] is NullValue ? null : range[index] is SizeValue { Dim: var bound } ? bound : Dim.Unknown;
}

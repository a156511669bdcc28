namespace ShapeAnalyzer.Core;

/// <summary>
/// The indexer with tensors among the indices. Numbers take places, and truth values select; a tensor that cannot be
/// a mask, since its sizes are not those of the axes that it stands for, holds numbers. Of any other the shape is open,
/// but for what one of a single axis takes.
/// </summary>
internal static class IndexedByTensors
{
    public static void Infer(LayerCall call, EquatableArray<Value> items)
    {
        var ellipsis = items.Items.IndexOf(Value.Of(Indexing.Ellipsis));
        var taken = items.Count(item => item is not NullValue && item != Value.Of(Indexing.Ellipsis));
        var (before, behind) = (new List<Calculation>(), new List<Calculation>());
        var (axis, input, isApart) = (0, 1, false);
        Shape? places = null;
        for (var i = 0; i < items.Length; i++)
        {
            var axes = places is null ? before : behind;
            switch (items[i])
            {
                case NullValue:
                    axes.Add(Calculation.Of(Dim.One, "new"));
                    break;
                case TextValue when i == ellipsis:
                    axes.AddRange(Enumerable.Range(axis, call.Input.Rank - taken).Select(skipped => Calculation.Of(call.Input[skipped], "unchanged")));
                    axis += call.Input.Rank - taken;
                    break;
                case ListValue { Items: var range }:
                    axes.Add(Calculation.Of(Indexing.Length(range, call.Input[axis++]), "of the range"));
                    break;
                case TextValue when input < call.Inputs.Length && call.Inputs[input] is { HasRank: true, Rank: > 0 } index
                    && IsNoMask(index, call.Input, ellipsis >= 0 && ellipsis < i ? call.Input.Rank - items.Skip(i + 1).Count(item => item is not NullValue) - index.Rank : axis):
                    isApart |= behind.Count > 0;
                    places = places is null ? index : TorchBroadcast.Of(places, index);
                    (axis, input) = (axis + 1, input + 1);
                    break;
                // Truth values or numbers: of one axis it makes one, of which only the length is open.
                case TextValue when call.Inputs.Length == 2 && call.Inputs[1] is { HasRank: true, Rank: 1 }:
                    places = Shape.Of(Dim.Unknown);
                    (axis, input) = (axis + 1, input + 1);
                    break;
                default:
                    return;
            }
        }

        if (places is null)
        {
            return;
        }

        // Tensors that do not stand side by side put their places in front. How the result lies in memory is libtorch's matter.
        behind.AddRange(Enumerable.Range(axis, call.Input.Rank - axis).Select(rest => Calculation.Of(call.Input[rest], "unchanged")));
        var chosen = places.Dims.Select(size => Calculation.Of(size, "places"));
        MemoryOrder.Output(call, isApart ? chosen.Concat(before).Concat(behind) : before.Concat(chosen).Concat(behind), default);
    }

    private static bool IsNoMask(Shape index, Shape input, int axis) =>
        axis < 0 || axis + index.Rank > input.Rank || Enumerable.Range(0, index.Rank).Any(i => index[i].IsSameAs(input[axis + i]) == false);
}

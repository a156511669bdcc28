using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Elements of lists, arrays and texts.</summary>
internal sealed partial class Machine
{
    private CodeValue ReadElement(ElementExpression element, Frame frame)
    {
        var array = Evaluate(element.Array, frame);
        var indices = element.Indices.Select(index => Evaluate(index, frame)).ToList();
        return indices.Count == 1 ? ElementAt(array, indices[0])
            : array is Grid { Cells.Known: { } cells } grid && grid.Position(indices) is { } place ? cells[place]
            : CodeValue.Unknown;
    }

    private CodeValue ElementAt(CodeValue owner, CodeValue index)
    {
        switch (owner)
        {
            case Alternatives several:
                return ForEach(several, option => ElementAt(option, index));
            case Sequence { Known: { } items } when index is RangeOf range:
                return Place(range, items.Length) is { } part ? Sequence.Part((Sequence)owner, part.Start, part.Count, ((Sequence)owner).Type) : CodeValue.Unknown;
            case Sequence { Known: { } items } when Position(index, items.Length) is { } position:
                return position >= 0 && position < items.Length ? items[position] : throw new ThrownException();
            case Map map:
                return Get(map, index) ?? CodeValue.Unknown;
            case Text { Content: var content } when index is RangeOf range:
                return Slice(content.Select(letter => (CodeValue)new Text(letter.ToString())).ToImmutableArray(), range) is { } letters ? Texts.Join(string.Empty, letters) : CodeValue.Unknown;
            case Text { Content: var content } when Position(index, content.Length) is { } position && position >= 0 && position < content.Length:
                return new Text(content[position].ToString());
            case Instance { Module: { } module }:
                return Child(module, index);
            default:
                return CodeValue.Unknown;
        }
    }

    private static IEnumerable<CodeValue>? Slice(ImmutableArray<CodeValue> items, RangeOf range) =>
        Place(range, items.Length) is { } part ? items.Skip(part.Start).Take(part.Count) : null;

    // Which elements of so many a range means; null where that is not known or there are no such.
    private static (int Start, int Count)? Place(RangeOf range, int length)
    {
        var start = range.Start.IsNull ? 0 : Position(range.Start, length);
        var end = range.End.IsNull ? length : Position(range.End, length);
        return start is { } from && end is { } to && from >= 0 && from <= to && to <= length ? (from, to - from) : null;
    }

    private void AssignElement(CodeValue owner, List<CodeValue> indices, CodeValue value)
    {
        switch (owner)
        {
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Perhaps(() => AssignElement(option, indices, value));
                }

                break;
            case Sequence { Known: { } items } sequence when indices.Count == 1 && Position(indices[0], items.Length) is { } index && index >= 0 && index < items.Length:
                _heap.Set(sequence.Content, new Items(items.SetItem(index, value)));
                break;
            case Sequence sequence:
                _heap.Set(sequence.Content, CodeValue.Unknown);
                break;
            case Grid { Cells: { Known: { } cells } content } grid when grid.Position(indices) is { } place:
                _heap.Set(content.Content, new Items(cells.SetItem(place, value)));
                break;
            case Grid grid:
                _heap.Set(grid.Cells.Content, CodeValue.Unknown);
                break;
            case Map map:
                PutIn(map, indices[0], value, map);
                break;
            case Instance { Module: { } module }:
                SetChild(module, indices[0], value);
                break;
        }
    }

    /// <summary>Where an index points in a list of that length.</summary>
    private static int? Position(CodeValue index, int length) => index switch
    {
        Whole { Number.Value: { } number } when number is >= int.MinValue and <= int.MaxValue => (int)number,
        FromEnd { Number: Whole { Number.Value: { } number } } => (int)(length - number),
        _ => null,
    };
}

using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What .NET's own properties hold.</summary>
internal sealed partial class Machine
{
    private CodeValue FrameworkProperty(PropertyReference property, CodeValue? owner, CodeValue[] arguments) => (owner, property.Name) switch
    {
        (Sequence { Known: { } items }, "Count" or "Length" or "LongLength") => new Whole(Dim.Of(items.Length)),
        (Sequence { Known: { } items }, "IsEmpty") => CodeValue.Of(items.IsEmpty),
        (Sequence, "Rank") => new Whole(Dim.One),
        (Sequence { Known: { Length: > 0 } items, Kind: SequenceKind.Linked }, "First" or "Last") => items[property.Name == "First" ? 0 : items.Length - 1],
        (Sequence { Known: { Length: > 0 } items, Kind: SequenceKind.SortedSet }, "Min" or "Max") => items[property.Name == "Min" ? 0 : items.Length - 1],
        (Sequence { Key: { } key }, "Key") => key,
        (Grid { Cells.Known: { } cells }, "Length" or "LongLength") => new Whole(Dim.Of(cells.Length)),
        (Grid grid, "Rank") => new Whole(Dim.Of(grid.Sizes.Length)),
        (RangeOf range, "Start") => range.Start.IsNull ? new Whole(Dim.Zero) : range.Start,
        (RangeOf { End: not Nothing } range, "End") => range.End,
        (FromEnd or Whole, "IsFromEnd") => CodeValue.Of(owner is FromEnd),
        (FromEnd index, "Value") => index.Number,
        (not null, "Value") when property.Owner.FullName == "System.Collections.Generic.LinkedListNode" => owner,
        (Instance lazy, "Value") when property.Owner.FullName == LazyType => LazyValue(lazy),
        (Map { Known: { } pairs }, "Count") => new Whole(Dim.Of(pairs.Length)),
        (Map { Known: { } pairs } map, "Keys") => PartsOf(map, pairs.Select(pair => ((TupleOf)pair).Items[0])),
        (Map { Known: { } pairs } map, "Values") => PartsOf(map, pairs.Select(pair => ((TupleOf)pair).Items[1])),
        (Text text, "Length") => new Whole(Dim.Of(text.Content.Length)),
        (Instance { Module: { Known: { } children } }, "Count") => new Whole(Dim.Of(children.Count)),
        (Instance { Module: { Known: { } children } }, "Values") => new Sequence(children.Select(child => child.Child)),
        (Instance { Module: { Known: { } children } }, "Keys") => new Sequence(children.Select(child => new Text(child.Name))),
        (not (null or Opaque or Nothing), "Value") when property.Owner.FullName == "System.Nullable" => owner,
        (TupleOf tuple, "Key") => tuple.Items[0],
        (TupleOf tuple, "Value") when tuple.Items.Length == 2 => tuple.Items[1],
        (TupleOf tuple, _) when TupleIndex(property.Name) is { } index && index < tuple.Items.Length => tuple.Items[index],
        (not null, "HasValue") => owner.IsUnknown ? CodeValue.Unknown : CodeValue.Of(!owner.IsNull),
        (not null, "Value" or "Result") when owner is not (Instance or Tensor or Opaque) => owner.IsNull ? throw new ThrownException() : owner,
        (not null, "this[]") when arguments.Length == 1 => ElementAt(owner, arguments[0]),
        (Instance instance, _) when instance.Type.HasSource || instance.Fields.ContainsKey(KeyOf(instance, property.Name)) || instance.Fields.ContainsKey($"{property.Owner.FullName}.{property.Name}") =>
            instance.Field(KeyOf(instance, property.Name), () => Unknown(property.Type)).Value,
        (null, "Empty") => property.Owner.Class == TypeClass.Text ? new Text(string.Empty) : CodeValue.Unknown,
        _ => Unknown(property.Type),
    };

    // They show what the map holds, and change with it, unless it is one that never changes.
    private static Sequence PartsOf(Map map, IEnumerable<CodeValue> parts) => new(parts) { Basis = ImmutableArray.Create((map.Content, map.Content.Value)) };
}

using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Arrays, lists and all else that holds one element after the other; null for what is not known of them.</summary>
internal sealed partial class Machine
{
    private CodeValue? ListCall(string name, Sequence list, CodeValue[] arguments, TypeReference type, Expression site)
    {
        if (list.Known is not { } items)
        {
            return name is "Add" or "AddRange" or "Insert" or "Clear" or "Reverse" or "Push" or "Enqueue" ? CodeValue.Null
                : name is "ToArray" or "ToList" ? Sequence.Open(type)
                : null;
        }

        return (list.Kind switch
        {
            SequenceKind.Stack => StackCall(name, list, items, arguments),
            SequenceKind.Queue => QueueCall(name, list, items, arguments),
            SequenceKind.Set or SequenceKind.SortedSet => SetCall(name, list, items, arguments),
            SequenceKind.Linked => LinkedCall(name, list, items, arguments),
            SequenceKind.Immutable when Changed(name, items, arguments, site) is { } changed => changed.Items is { } other ? new Sequence(other) { Type = type } : Sequence.Open(type),
            SequenceKind.List when Changed(name, items, arguments, site) is { } changed => Put(list, changed.Items, changed.Result),
            _ => null,
        }) ?? Asked(name, list, items, arguments, type, site);
    }

    // What a list is changed to, and what the call gives; null where it is no such call.
    private (ImmutableArray<CodeValue>? Items, CodeValue Result)? Changed(string name, ImmutableArray<CodeValue> items, CodeValue[] arguments, Expression site)
    {
        switch (name)
        {
            case "Add" when arguments.Length == 1:
                return (items.Add(arguments[0]), CodeValue.Null);
            case "AddRange" when arguments.Length == 1:
                return (Enumerate(arguments[0]) is { } more ? items.AddRange(more) : null, CodeValue.Null);
            case "Insert" when arguments.Length == 2 && Place(arguments[0], items.Length + 1) is { } at:
                return (items.Insert(at, arguments[1]), CodeValue.Null);
            case "InsertRange" when arguments.Length == 2 && Place(arguments[0], items.Length + 1) is { } at && Enumerate(arguments[1]) is { } inserted:
                return (items.InsertRange(at, inserted), CodeValue.Null);
            case "RemoveAt" when arguments.Length == 1 && Place(arguments[0], items.Length) is { } at:
                return (items.RemoveAt(at), CodeValue.Null);
            case "SetItem" when arguments.Length == 2 && Place(arguments[0], items.Length) is { } at:
                return (items.SetItem(at, arguments[1]), CodeValue.Null);
            case "RemoveRange" when Part(items, arguments) is { } part:
                return (items.RemoveRange(part.Start, part.Count), CodeValue.Null);
            case "Remove" when arguments.Length == 1:
                return IndexOf(items, arguments[0]) is Whole { Number.Value: { } found }
                    ? (found < 0 ? items : items.RemoveAt((int)found), CodeValue.Of(found >= 0))
                    : (null, CodeValue.Unknown);
            case "RemoveAll" when arguments.Length == 1:
                var tests = Tests(items, arguments[0], site);
                return tests.All(test => test is not null)
                    ? (items.Where((_, i) => tests[i] == false).ToImmutableArray(), new Whole(Dim.Of(tests.Count(test => test == true))))
                    : (null, CodeValue.Unknown);
            case "Clear" when arguments.Length == 0:
                return (ImmutableArray<CodeValue>.Empty, CodeValue.Null);
            case "Reverse" when arguments.Length == 0:
                return (items.Reverse().ToImmutableArray(), CodeValue.Null);
            case "Sort":
                return (Sorted(items, arguments, site), CodeValue.Null);
            default:
                return null;
        }
    }

    // By a comparison where one is given.
    private ImmutableArray<CodeValue>? Sorted(ImmutableArray<CodeValue> items, CodeValue[] arguments, Expression site)
    {
        if (arguments.Length == 0)
        {
            return Ordering.Sort(items, items, descends: false)?.Items;
        }

        if (arguments is not [Function comparison])
        {
            return null;
        }

        var sorted = ImmutableArray<CodeValue>.Empty;
        foreach (var item in items)
        {
            var at = sorted.Length;
            while (at > 0)
            {
                if (Apply(comparison, new[] { sorted[at - 1], item }, site) is not Whole { Number.Value: { } order })
                {
                    return null;
                }

                if (order <= 0)
                {
                    break;
                }

                at--;
            }

            sorted = sorted.Insert(at, item);
        }

        return sorted;
    }

    // Calls that change nothing.
    private CodeValue? Asked(string name, Sequence list, ImmutableArray<CodeValue> items, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name)
        {
            case "AsSpan" or "AsMemory" or "GetEnumerator" or "AsReadOnly" when arguments.Length == 0:
                return SequenceKinds.IsView(type) ? list with { Type = type } : list;
            case "ToArray" or "ToList" or "Clone" or "ToImmutableArray" or "ToImmutable" or "MoveToImmutable" or "ToBuilder":
                return new Sequence(items) { Type = name == "Clone" ? list.Type : type };
            case "GetLength" or "GetUpperBound" when arguments is [Whole { Number.Value: 0 }]:
                return new Whole(Dim.Of(name == "GetLength" ? items.Length : items.Length - 1));
            case "GetLowerBound":
                return new Whole(Dim.Zero);
            case "Contains" when arguments.Length == 1:
                return Contains(items, arguments[0]);
            case "Exists" when arguments.Length == 1:
                return CodeValue.Of(Tests(items, arguments[0], site).Aggregate((bool?)false, Either));
            case "TrueForAll" when arguments.Length == 1:
                return CodeValue.Of(Tests(items, arguments[0], site).Aggregate((bool?)true, Both));
            case "Find" or "FindLast" or "FindIndex" or "FindLastIndex" when arguments.Length == 1:
                return Found(name, items, Tests(items, arguments[0], site), type);
            case "FindAll" when arguments.Length == 1:
                return Filter(items, arguments[0], site) is { } all ? new Sequence(all) { Type = type } : Sequence.Open(type);
            case "ConvertAll" when arguments.Length == 1:
                return new Sequence(items.Select(item => Apply(arguments[0], new[] { item }, site)).ToList()) { Type = type };
            case "BinarySearch" when arguments.Length == 1:
                return IndexOf(items, arguments[0]) is Whole { Number.Value: >= 0 } searched ? searched : CodeValue.Unknown;
            case "IndexOf" when arguments.Length == 1:
                return IndexOf(items, arguments[0]);
            case "LastIndexOf" when arguments.Length == 1:
                return IndexOf(items.Reverse().ToImmutableArray(), arguments[0]) is Whole { Number.Value: { } back } ? new Whole(Dim.Of(back < 0 ? -1 : items.Length - 1 - back)) : CodeValue.Unknown;
            case "CopyTo" when arguments.Length is 1 or 2 && arguments[0] is Sequence { Known: { } room } target:
                return Place(arguments.Length > 1 ? arguments[1] : new Whole(Dim.Zero), room.Length + 1) is { } start && start + items.Length <= room.Length
                    ? Put(target, room.RemoveRange(start, items.Length).InsertRange(start, items), CodeValue.Null)
                    : Put(target, null, CodeValue.Null);
            case "ForEach" when arguments.Length == 1:
                foreach (var item in items)
                {
                    Apply(arguments[0], new[] { item }, site);
                }

                return CodeValue.Null;
            case "GetRange" or "Slice" or "AsSpan" when Part(items, arguments) is { } part:
                return Sequence.Part(list, part.Start, part.Count, type);
            default:
                return null;
        }
    }

    private static CodeValue Found(string name, ImmutableArray<CodeValue> items, List<bool?> tests, TypeReference type)
    {
        if (tests.Any(test => test is null))
        {
            return CodeValue.Unknown;
        }

        var index = name.StartsWith("FindLast", StringComparison.Ordinal) ? tests.LastIndexOf(true) : tests.IndexOf(true);
        return name.EndsWith("Index", StringComparison.Ordinal) ? new Whole(Dim.Of(index))
            : index < 0 ? Defaults.Of(type)
            : items[index];
    }

    private CodeValue Put(Sequence list, IEnumerable<CodeValue>? items, CodeValue result)
    {
        _heap.Set(list.Content, items is not null ? Items.Of(items) : CodeValue.Unknown);
        return result;
    }

    private static CodeValue Contains(ImmutableArray<CodeValue> items, CodeValue item) =>
        CodeValue.Of(items.Select(each => Operators.AreEqual(each, item)).Aggregate((bool?)false, Either));

    private static CodeValue IndexOf(ImmutableArray<CodeValue> items, CodeValue item)
    {
        for (var i = 0; i < items.Length; i++)
        {
            switch (Operators.AreEqual(items[i], item))
            {
                case true:
                    return new Whole(Dim.Of(i));
                case null:
                    return CodeValue.Unknown;
            }
        }

        return new Whole(Dim.Of(-1));
    }

    // A place in a list of that length; null where it is not known or there is none.
    private static int? Place(CodeValue index, int length) => Position(index, length) is { } place && place >= 0 && place < length ? place : null;

    // From a start, perhaps with a count.
    private static (int Start, int Count)? Part(ImmutableArray<CodeValue> items, CodeValue[] arguments) => arguments switch
    {
        [Whole { Number.Value: { } start }] when start >= 0 && start <= items.Length => ((int)start, items.Length - (int)start),
        [Whole { Number.Value: { } start }, Whole { Number.Value: { } count }] when start >= 0 && count >= 0 && start + count <= items.Length => ((int)start, (int)count),
        _ => null,
    };
}

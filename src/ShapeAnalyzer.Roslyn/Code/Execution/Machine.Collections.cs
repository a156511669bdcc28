using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Stacks, queues, sets and the containers of a library; null for what is not known of them.</summary>
internal sealed partial class Machine
{
    private CodeValue? StackCall(string name, Sequence stack, ImmutableArray<CodeValue> items, CodeValue[] arguments) => name switch
    {
        "Push" when arguments.Length == 1 => Put(stack, items.Insert(0, arguments[0]), CodeValue.Null),
        "Pop" => Taken(stack, items),
        "Peek" => items.Length > 0 ? items[0] : throw new ThrownException(),
        "Clear" => Put(stack, ImmutableArray<CodeValue>.Empty, CodeValue.Null),
        _ => null,
    };

    private CodeValue? QueueCall(string name, Sequence queue, ImmutableArray<CodeValue> items, CodeValue[] arguments) => name switch
    {
        "Enqueue" when arguments.Length == 1 => Put(queue, items.Add(arguments[0]), CodeValue.Null),
        "Dequeue" => Taken(queue, items),
        "Peek" => items.Length > 0 ? items[0] : throw new ThrownException(),
        "Clear" => Put(queue, ImmutableArray<CodeValue>.Empty, CodeValue.Null),
        _ => null,
    };

    // The first in the order of enumeration is the next of both.
    private CodeValue Taken(Sequence list, ImmutableArray<CodeValue> items) =>
        items.Length > 0 ? Put(list, items.RemoveAt(0), items[0]) : throw new ThrownException();

    private CodeValue? SetCall(string name, Sequence set, ImmutableArray<CodeValue> items, CodeValue[] arguments)
    {
        var others = arguments.Length == 1 ? Enumerate(arguments[0]) : null;
        switch (name)
        {
            case "Add" when arguments.Length == 1:
                return Contains(items, arguments[0]) is Flag there
                    ? Put(set, there.IsSet ? items : InOrder(set, items.Add(arguments[0])), CodeValue.Of(!there.IsSet))
                    : Put(set, null, CodeValue.Unknown);
            case "Remove" when arguments.Length == 1:
                return IndexOf(items, arguments[0]) is Whole { Number.Value: { } index }
                    ? Put(set, index < 0 ? items : items.RemoveAt((int)index), CodeValue.Of(index >= 0))
                    : Put(set, null, CodeValue.Unknown);
            case "Clear":
                return Put(set, ImmutableArray<CodeValue>.Empty, CodeValue.Null);
            case "UnionWith":
                return Put(set, others is { } added && Distinct(items.AddRange(added)) is { } all ? InOrder(set, all.ToImmutableArray()) : null, CodeValue.Null);
            case "IntersectWith" or "ExceptWith":
                return Put(set, others is { } compared ? Shared(items, compared, name == "IntersectWith") : null, CodeValue.Null);
            case "SetEquals" or "IsSubsetOf" or "IsSupersetOf" when others is { } other:
                var within = Within(items, other);
                var without = Within(other, items);
                return CodeValue.Of(name switch { "IsSubsetOf" => within, "IsSupersetOf" => without, _ => Both(within, without) });
            default:
                return null;
        }
    }

    private static bool? Within(ImmutableArray<CodeValue> items, ImmutableArray<CodeValue> others) =>
        items.Select(item => Contains(others, item) is Flag flag ? flag.IsSet : (bool?)null).Aggregate((bool?)true, Both);

    // Those that others have too, or have not; null where that is not known.
    private static List<CodeValue>? Shared(ImmutableArray<CodeValue> items, ImmutableArray<CodeValue> others, bool isShared)
    {
        var tests = items.Select(item => Contains(others, item)).ToList();
        return tests.All(test => test is Flag) ? items.Where((_, i) => tests[i] is Flag flag && flag.IsSet == isShared).ToList() : null;
    }

    private static ImmutableArray<CodeValue>? InOrder(Sequence set, ImmutableArray<CodeValue> items) =>
        set.Kind == SequenceKind.SortedSet ? Ordering.Sort(items, items, descends: false)?.Items : items;

    private CodeValue? LinkedCall(string name, Sequence list, ImmutableArray<CodeValue> items, CodeValue[] arguments) => name switch
    {
        "AddLast" when arguments.Length == 1 => Put(list, items.Add(arguments[0]), CodeValue.Unknown),
        "AddFirst" when arguments.Length == 1 => Put(list, items.Insert(0, arguments[0]), CodeValue.Unknown),
        "RemoveFirst" when items.Length > 0 => Put(list, items.RemoveAt(0), CodeValue.Null),
        "RemoveLast" when items.Length > 0 => Put(list, items.RemoveAt(items.Length - 1), CodeValue.Null),
        "Clear" => Put(list, ImmutableArray<CodeValue>.Empty, CodeValue.Null),
        _ => null,
    };

    private CodeValue? ContainerCall(string name, Instance container, CodeValue[] arguments)
    {
        var module = container.Module!;
        switch (name)
        {
            case "Add" or "append" or "AddRange" or "extend" or "Insert" when name != "Insert":
                Append(module, Named(arguments));
                return container;
            case "Insert" when module.Known is { } children && Place(arguments[0], children.Count + 1) is { } at:
                var all = children.Select(child => child.Child).ToList();
                all.Insert(at, arguments[1]);
                _heap.Set(module.Children, new Items(EquatableArray<CodeValue>.Empty));
                Append(module, all);
                return container;
            case "RemoveAt" when module.Known is { } listed && Place(arguments[0], listed.Count) is { } index:
                _heap.Set(module.Children, new Items(EquatableArray<CodeValue>.Empty));
                Append(module, listed.Where((_, i) => i != index).Select(child => child.Child));
                return CodeValue.Null;
            case "Insert" or "RemoveAt" or "Remove" or "remove" or "clear" or "pop" or "popitem" or "update":
                _heap.Set(module.Children, CodeValue.Unknown);
                return CodeValue.Unknown;
            case "Clear":
                _heap.Set(module.Children, new Items(EquatableArray<CodeValue>.Empty));
                return CodeValue.Null;
            case "CopyTo" when module.Known is { } copied:
                return ListCall(name, new Sequence(copied.Select(child => child.Child)), arguments, container.Type, new UnknownExpression(null, ImmutableArray<Expression>.Empty));
            case "ContainsKey" or "contains_key" when module.Known is { } named && arguments is [Text key]:
                return CodeValue.Of(named.Any(child => child.Name == key.Content));
            default:
                return null;
        }
    }
}

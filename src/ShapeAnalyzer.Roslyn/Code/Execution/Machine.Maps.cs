using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Dictionaries; null for what is not known of them.</summary>
internal sealed partial class Machine
{
    private CodeValue? MapCall(string name, Map map, CodeValue[] arguments, TypeReference type)
    {
        if (SequenceKinds.IsImmutableMap(map.Type) && name is "Add" or "SetItem" or "Remove" or "AddRange" or "SetItems" or "Clear")
        {
            map = new Map(new Cell(map.Content.Value)) { Type = map.Type };
            return name switch
            {
                "Add" or "SetItem" when arguments.Length == 2 => PutIn(map, arguments[0], arguments[1], map),
                "Remove" when arguments.Length == 1 => Removed(map, arguments[0]) is { } ? map : map,
                _ => new Map(new Cell(CodeValue.Unknown)),
            };
        }

        switch (name)
        {
            case "Add" when arguments.Length == 2:
                return PutIn(map, arguments[0], arguments[1], CodeValue.Null);
            case "TryAdd" when arguments.Length == 2:
                switch (KeyIn(map, arguments[0]))
                {
                    case true:
                        return CodeValue.False;
                    case false:
                        return PutIn(map, arguments[0], arguments[1], CodeValue.True);
                    default:
                        _heap.Set(map.Content, CodeValue.Unknown);
                        return CodeValue.Unknown;
                }

            case "Remove" when arguments.Length == 1:
                return Removed(map, arguments[0]);
            case "Clear":
                _heap.Set(map.Content, new Items(EquatableArray<CodeValue>.Empty));
                return CodeValue.Null;
            case "ContainsKey":
                return CodeValue.Of(KeyIn(map, arguments[0]));
            case "ContainsValue" when map.Known is { } pairs:
                return Contains(pairs.Select(pair => ((TupleOf)pair).Items[1]).ToImmutableArray(), arguments[0]);
            case "GetValueOrDefault":
                return KeyIn(map, arguments[0]) switch
                {
                    true => Get(map, arguments[0]),
                    false => arguments.Length > 1 ? arguments[1] : Defaults.Of(type),
                    null => CodeValue.Unknown,
                };
            case "GetEnumerator" or "ToImmutableDictionary" or "AsReadOnly" when arguments.Length == 0:
                return map.Known is { } all ? new Map(new Cell(new Items(all))) { Type = type } : null;
            default:
                return null;
        }
    }

    private static bool? KeyIn(Map map, CodeValue key) =>
        map.Known?.Select(pair => Operators.AreEqual(((TupleOf)pair).Items[0], key)).Aggregate((bool?)false, Either);

    private CodeValue Removed(Map map, CodeValue key)
    {
        if (map.Known is not { } pairs || IndexOf(pairs.Select(pair => ((TupleOf)pair).Items[0]).ToImmutableArray(), key) is not Whole { Number.Value: { } index })
        {
            _heap.Set(map.Content, CodeValue.Unknown);
            return CodeValue.Unknown;
        }

        if (index >= 0)
        {
            _heap.Set(map.Content, new Items(pairs.RemoveAt((int)index)));
        }

        return CodeValue.Of(index >= 0);
    }

    // Null: it is no dictionary, or nobody knows what is in it.
    private static (CodeValue IsThere, CodeValue Value)? TryGet(CodeValue? owner, CodeValue key, TypeReference type)
    {
        var pairs = owner switch
        {
            Map { Known: { } items } => items.Cast<TupleOf>().Select(pair => (Key: pair.Items[0], Value: pair.Items[1])),
            Instance { Module: { Container: Libraries.ContainerKind.Dictionary, Known: { } children } } => children.Select(child => (Key: (CodeValue)new Text(child.Name), Value: child.Child)),
            _ => null,
        };
        foreach (var (known, value) in pairs ?? Enumerable.Empty<(CodeValue, CodeValue)>())
        {
            switch (Operators.AreEqual(known, key))
            {
                case true:
                    return (CodeValue.True, value);
                case null:
                    return null;
            }
        }

        return pairs is null ? null : (CodeValue.False, Defaults.Of(type));
    }

    private CodeValue PutIn(Map map, CodeValue key, CodeValue value, CodeValue result)
    {
        Put(map, key, Instance.Copied(value));
        if (SequenceKinds.IsSortedMap(map.Type) && map.Known is { } pairs)
        {
            _heap.Set(map.Content, Ordering.Sort(pairs, pairs.Select(pair => ((TupleOf)pair).Items[0]).ToList(), descends: false) is { } sorted ? Items.Of(sorted.Items) : CodeValue.Unknown);
        }

        return result;
    }

    private void Put(Map map, CodeValue key, CodeValue value)
    {
        if (map.Known is not { } pairs)
        {
            return;
        }

        for (var i = 0; i < pairs.Length; i++)
        {
            switch (Operators.AreEqual(((TupleOf)pairs[i]).Items[0], key))
            {
                case true:
                    _heap.Set(map.Content, new Items(pairs.SetItem(i, new TupleOf(EquatableArray.Of(key, value)))));
                    return;
                case null:
                    _heap.Set(map.Content, CodeValue.Unknown);
                    return;
            }
        }

        _heap.Set(map.Content, new Items(pairs.Add(new TupleOf(EquatableArray.Of(key, value)))));
    }

    private static CodeValue? Get(Map map, CodeValue key)
    {
        foreach (var pair in map.Known ?? ImmutableArray<CodeValue>.Empty)
        {
            switch (Operators.AreEqual(((TupleOf)pair).Items[0], key))
            {
                case true:
                    return ((TupleOf)pair).Items[1];
                case null:
                    return CodeValue.Unknown;
            }
        }

        return map.Known is null ? CodeValue.Unknown : throw new ThrownException();
    }
}

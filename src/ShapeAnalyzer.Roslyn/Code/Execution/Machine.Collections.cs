using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Lists, dictionaries and texts; null for what is not known of them.</summary>
internal sealed partial class Machine
{
    private CodeValue? ListCall(string name, Sequence list, CodeValue[] arguments, Expression site)
    {
        if (list.Known is not { } items)
        {
            return name is "Add" or "AddRange" or "Insert" or "Clear" or "Reverse" ? CodeValue.Null : name is "ToArray" or "ToList" ? new Sequence(new Cell(CodeValue.Unknown)) : null;
        }

        switch (name)
        {
            case "Add" or "Push" or "Enqueue" or "Append" when arguments.Length == 1:
                return Put(list, items.Add(arguments[0]));
            case "AddRange":
                return Put(list, Enumerate(arguments[0]) is { } more ? items.AddRange(more) : null);
            case "Insert" when Position(arguments[0], items.Length) is { } at && at >= 0 && at <= items.Length:
                return Put(list, items.Insert(at, arguments[1]));
            case "InsertRange" when Position(arguments[0], items.Length) is { } at && at >= 0 && at <= items.Length && Enumerate(arguments[1]) is { } inserted:
                return Put(list, items.InsertRange(at, inserted));
            case "RemoveAt" when Position(arguments[0], items.Length) is { } at && at >= 0 && at < items.Length:
                return Put(list, items.RemoveAt(at));
            case "Clear":
                return Put(list, ImmutableArray<CodeValue>.Empty);
            case "Reverse" when arguments.Length == 0:
                return Put(list, items.Reverse().ToImmutableArray());
            case "Pop" when items.Length > 0:
                Put(list, items.RemoveAt(items.Length - 1));
                return items[items.Length - 1];
            case "Dequeue" when items.Length > 0:
                Put(list, items.RemoveAt(0));
                return items[0];
            case "Peek" when items.Length > 0:
                return items[items.Length - 1];
            case "ToArray" or "ToList" or "Clone" or "AsReadOnly" or "AsSpan" or "ToImmutableArray":
                return new Sequence(items);
            case "GetLength" or "GetUpperBound":
                return new Whole(Dim.Of(name == "GetLength" ? items.Length : items.Length - 1));
            case "Contains":
                return Query(name, new CodeValue[] { list, arguments[0] }, site);
            case "IndexOf":
                return IndexOf(items, arguments[0]);
            case "CopyTo" when arguments is [Sequence target, ..] && target.Known is { } room && (arguments.Length == 1 || Position(arguments[1], room.Length) is 0) && items.Length <= room.Length:
                return Put(target, items.AddRange(room.Skip(items.Length)));
            case "ForEach":
                foreach (var item in items)
                {
                    Apply(arguments[0], new[] { item }, site);
                }

                return CodeValue.Null;
            case "GetRange" or "Slice" when arguments is [Whole { Number.Value: { } start }, Whole { Number.Value: { } count }] && start >= 0 && start + count <= items.Length:
                return new Sequence(items.Skip((int)start).Take((int)count));
            default:
                return null;
        }
    }

    private CodeValue Put(Sequence list, ImmutableArray<CodeValue>? items)
    {
        _heap.Set(list.Content, items is { } known ? Items.Of(known) : CodeValue.Unknown);
        return CodeValue.Null;
    }

    private CodeValue? MapCall(string name, Map map, CodeValue[] arguments)
    {
        switch (name)
        {
            case "Add" or "TryAdd" when arguments.Length == 2:
                Put(map, arguments[0], arguments[1]);
                return CodeValue.Null;
            case "ContainsKey" when map.Known is { } pairs:
                return CodeValue.Of(pairs.Select(pair => Operators.AreEqual(((TupleOf)pair).Items[0], arguments[0])).Aggregate((bool?)false, Either));
            case "GetValueOrDefault":
                return Get(map, arguments[0]);
            default:
                return null;
        }
    }

    // Null: it is no dictionary, or nobody knows what is in it.
    private static (CodeValue IsThere, CodeValue Value)? TryGet(CodeValue? owner, CodeValue key)
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

        return pairs is null ? null : (CodeValue.False, CodeValue.Null);
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

    private CodeValue? ContainerCall(string name, Instance container, CodeValue[] arguments)
    {
        var module = container.Module!;
        switch (name)
        {
            case "Add" or "append" or "AddRange" or "extend" or "Insert" when name != "Insert":
                Append(module, Named(arguments));
                return container;
            case "Insert" when module.Known is { } children && Position(arguments[0], children.Count) is { } at && at >= 0 && at <= children.Count:
                var all = children.Select(child => child.Child).ToList();
                all.Insert(at, arguments[1]);
                _heap.Set(module.Children, new Items(EquatableArray<CodeValue>.Empty));
                Append(module, all);
                return container;
            case "Clear":
                _heap.Set(module.Children, new Items(EquatableArray<CodeValue>.Empty));
                return CodeValue.Null;
            case "CopyTo" when module.Known is { } copied:
                return ListCall(name, new Sequence(copied.Select(child => child.Child)), arguments, new UnknownExpression(null, ImmutableArray<Expression>.Empty));
            case "ContainsKey" or "contains_key" when module.Known is { } named && arguments is [Text key]:
                return CodeValue.Of(named.Any(child => child.Name == key.Content));
            default:
                return null;
        }
    }

    private static CodeValue? TextCall(string name, CodeValue? receiver, CodeValue[] arguments)
    {
        if (receiver is null)
        {
            return name switch
            {
                "IsNullOrEmpty" or "IsNullOrWhiteSpace" => arguments[0] is Text or Nothing ? CodeValue.Of(string.IsNullOrWhiteSpace((arguments[0] as Text)?.Content)) : CodeValue.Unknown,
                "Concat" => Interpolate(arguments),
                "Equals" or "op_Equality" => CodeValue.Of(Operators.AreEqual(arguments[0], arguments[1])),
                _ => null,
            };
        }

        return (receiver, name, arguments) switch
        {
            (Text text, "ToLower" or "ToLowerInvariant", []) => new Text(text.Content.ToLowerInvariant()),
            (Text text, "ToUpper" or "ToUpperInvariant", []) => new Text(text.Content.ToUpperInvariant()),
            (Text text, "Trim", []) => new Text(text.Content.Trim()),
            (Text text, "StartsWith", [Text start, ..]) => CodeValue.Of(text.Content.StartsWith(start.Content, StringComparison.Ordinal)),
            (Text text, "EndsWith", [Text end, ..]) => CodeValue.Of(text.Content.EndsWith(end.Content, StringComparison.Ordinal)),
            (Text text, "Contains", [Text part, ..]) => CodeValue.Of(text.Content.Contains(part.Content)),
            (Text text, "Equals", [Text other]) => CodeValue.Of(text.Content == other.Content),
            (Text text, "Split", [Text { Content.Length: 1 } separator, ..]) => new Sequence(text.Content.Split(separator.Content[0]).Select(part => new Text(part))),
            _ => null,
        };
    }
}

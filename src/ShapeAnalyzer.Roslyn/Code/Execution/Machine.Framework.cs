using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What .NET's own members do, as far as networks are written with them.</summary>
internal sealed partial class Machine
{
    // These change none of their arguments.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "System.Console", "System.String", "System.Math", "System.MathF", "System.Linq.Enumerable", "System.Object", "System.Diagnostics.Debug",
        "System.ArgumentNullException", "System.Convert", "System.Text.StringBuilder", "System.Collections.Generic.KeyValuePair",
    };

    private CodeValue Framework(MethodReference method, CodeValue? receiver, CodeValue[] arguments, TypeReference type, Expression site)
    {
        var owner = method.Type.FullName;
        var name = method.Name;
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Instance.Copied(arguments[i]);
        }

        CodeValue? result = owner switch
        {
            _ when receiver is null && Arithmetics.Has(owner) && Arithmetics.Call(name, arguments) is { } number => number,
            _ when receiver is null && name == "Parse" && arguments.Length > 0 && type.Class is TypeClass.Whole or TypeClass.Real or TypeClass.Flag => Conversions.Parse(type, arguments[0]),
            "System.Linq.Enumerable" or "System.Linq.ImmutableArrayExtensions" => Query(name, arguments, type, site),
            "System.Convert" => arguments.Length is 1 or 2 ? Conversions.Convert(type, arguments[0]) : null,
            "System.Array" when receiver is null => ArrayCall(name, arguments, type, site),
            "System.Tuple" or "System.ValueTuple" or "System.Collections.Generic.KeyValuePair" when receiver is null && name == "Create" => new TupleOf(arguments.ToEquatableArray()),
            "System.String" or "System.Char" when receiver is null => TextMembers.Static(owner, name, arguments, value => Enumerate(value)),
            "System.Enum" => EnumCall(name, receiver, arguments, type),
            "System.Object" when receiver is null => arguments.Length == 2 ? CodeValue.Of(Operators.AreEqual(arguments[0], arguments[1])) : null,
            "System.MemoryExtensions" or "System.Collections.Generic.CollectionExtensions" or "System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList" when receiver is null =>
                Extended(name, arguments, type, site),
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" when name == "FromResult" => arguments[0],
            "System.Activator" when name == "CreateInstance" && arguments.Length == 0 && type is { HasSource: true, Class: TypeClass.Object or TypeClass.Module } => NewObject(type, null, arguments, site, null),
            _ => receiver switch
            {
                Text text => TextMembers.OfText(text.Content, name, arguments),
                Sequence sequence => ListCall(name, sequence, arguments, type, site),
                Map map => MapCall(name, map, arguments, type),
                Grid grid => GridCall(name, grid, arguments),
                EnumMember => EnumCall(name, receiver, arguments, type),
                Instance { Module.Container: not Libraries.ContainerKind.None } container => ContainerCall(name, container, arguments),
                Instance { Module: { } } or Tensor => null,
                Function function when name == "Invoke" => Apply(function, arguments, site),
                RangeOf or FromEnd or Whole when name == "GetOffset" && arguments is [Whole { Number.Value: >= 0 and <= int.MaxValue and var length }] => Position(receiver, (int)length) is { } offset ? new Whole(Dim.Of(offset)) : null,
                not null when name == "ToString" && arguments.Length == 0 => Texts.Of(receiver) is { } text ? new Text(text) : null,
                Whole when name == "ToString" && arguments is [Text { Content: var format }] => Texts.Formatted(receiver, CodeValue.Null, format),
                not null when name == "GetValueOrDefault" => receiver.IsUnknown ? CodeValue.Unknown : !receiver.IsNull ? receiver : arguments.Length > 0 ? arguments[0] : Defaults.Of(type),
                not null when name == "Equals" && arguments.Length == 1 => CodeValue.Of(Operators.AreEqual(receiver, arguments[0])),
                Whole or Real or Flag when name == "CompareTo" && arguments.Length == 1 => Ordering.Compare(receiver, arguments[0]) is { } order ? new Whole(Dim.Of(order)) : null,
                not (null or Opaque) when name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" && type.FullName.StartsWith("System.", StringComparison.Ordinal) => receiver,
                _ => null,
            },
        };
        result ??= receiver is Instance or Sequence or Map or Text && name == "Equals" && arguments.Length == 1 ? CodeValue.Of(Operators.AreEqual(receiver, arguments[0])) : null;
        if (result is null && method.Name == "MemberwiseClone" && receiver is Instance original)
        {
            return original.Copy();
        }

        if (result is not null)
        {
            return Operators.Fitted(result, type);
        }

        if (!Harmless.Contains(owner) && method.Type.Library is null)
        {
            Forget(arguments.Append(receiver ?? CodeValue.Null));
        }

        return Unknown(type);
    }

    // Code that cannot be read may change the lists that it gets.
    private void Forget(IEnumerable<CodeValue> values)
    {
        foreach (var value in values)
        {
            if (value is Sequence { Content: var list })
            {
                _heap.Set(list, CodeValue.Unknown);
            }
            else if (value is Map { Content: var map })
            {
                _heap.Set(map, CodeValue.Unknown);
            }
        }
    }

    // A call that does not compile may be one of a list whose name is still being typed.
    private void ForgetContainers(Frame frame) =>
        ForgetContainers(frame.Cells.Select(cell => cell.Value).Concat(frame.Self is Instance self ? self.Fields.Values.Select(field => field.Value) : Enumerable.Empty<CodeValue>()));

    private void ForgetContainers(IEnumerable<CodeValue> values)
    {
        var all = values.ToList();
        Forget(all);
        foreach (var container in all.OfType<Instance>())
        {
            if (container.Module is { Container: not Libraries.ContainerKind.None } module)
            {
                _heap.Set(module.Children, CodeValue.Unknown);
            }
        }
    }

    // What the methods of lists do, arrays have as functions.
    private CodeValue? ArrayCall(string name, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name, arguments)
        {
            case ("Empty", []):
                return new Sequence(Array.Empty<CodeValue>()) { Type = type };
            case ("Fill", [Sequence { Known: { } items } list, var value]):
                return Put(list, items.Select(_ => Instance.Copied(value)), CodeValue.Null);
            case ("Copy", [Sequence { Known: { } from } source, Sequence { Known: { } to } target, Whole { Number.Value: { } count }]):
                return Put(target, Copied(from, 0, to, 0, count), CodeValue.Null);
            case ("Copy", [Sequence { Known: { } from } source, Whole { Number.Value: { } start }, Sequence { Known: { } to } target, Whole { Number.Value: { } place }, Whole { Number.Value: { } count }]):
                return Put(target, Copied(from, start, to, place, count), CodeValue.Null);
            case ("AsReadOnly" or "BinarySearch" or "Sort" or "Reverse" or "IndexOf" or "LastIndexOf" or "Exists" or "TrueForAll" or "Find" or "FindAll" or "FindLast" or "FindIndex" or "FindLastIndex" or "ConvertAll" or "ForEach", [Sequence list, ..]):
                return ListCall(name, list, arguments.Skip(1).ToArray(), type, site);
            default:
                return null;
        }
    }

    private static ImmutableArray<CodeValue>? Copied(ImmutableArray<CodeValue> from, long start, ImmutableArray<CodeValue> to, long place, long count) =>
        start < 0 || place < 0 || count < 0 || start + count > from.Length || place + count > to.Length ? null
        : to.RemoveRange((int)place, (int)count).InsertRange((int)place, from.Skip((int)start).Take((int)count));

    // Methods that stand beside the type of what they are called on.
    private CodeValue? Extended(string name, CodeValue[] arguments, TypeReference type, Expression site) => (name, arguments) switch
    {
        ("Create", [Sequence { Known: { } all }]) => new Sequence(all) { Type = type },
        ("Create", [Sequence or { IsUnknown: true }]) => Sequence.Open(type),
        ("Create", [Sequence, Whole or { IsUnknown: true }, ..]) => Sequence.Open(type),
        ("Create", _) => new Sequence(arguments) { Type = type },
        ("SequenceEqual", [_, _]) => Query(name, arguments, type, site),
        ("CreateRange", [var source]) => Enumerate(source) is { } items ? new Sequence(items) { Type = type } : Sequence.Open(type),
        ("CreateBuilder", _) => new Sequence(Array.Empty<CodeValue>()) { Type = type },
        ("ToImmutableArray" or "ToImmutableList", [var source]) => Query(name, arguments, type, site),
        (_, [Sequence list, ..]) => ListCall(name, list, arguments.Skip(1).ToArray(), type, site),
        (_, [Map map, ..]) => MapCall(name, map, arguments.Skip(1).ToArray(), type),
        _ => null,
    };

    private static CodeValue? GridCall(string name, Grid grid, CodeValue[] arguments) => name switch
    {
        "GetLength" or "GetUpperBound" when Place(arguments[0], grid.Sizes.Length) is { } axis =>
            name == "GetLength" ? grid.Sizes[axis] : Operators.Apply(BinaryKind.Subtract, grid.Sizes[axis], new Whole(Dim.One), TypeClass.Whole),
        "GetLowerBound" => new Whole(Dim.Zero),
        _ => null,
    };

    private CodeValue? EnumCall(string name, CodeValue? receiver, CodeValue[] arguments, TypeReference type) => (name, receiver, arguments) switch
    {
        ("HasFlag", EnumMember value, [EnumMember flag]) => CodeValue.Of((value.Number & flag.Number) == flag.Number),
        ("ToString", EnumMember { Name.Length: > 0 } value, []) => new Text(value.Name),
        ("Equals", EnumMember, [var other]) => CodeValue.Of(Operators.AreEqual(receiver, other)),
        ("GetValues", null, []) when type.Elements is [{ Class: TypeClass.Enum } element] => new Sequence(model.MembersOf(element)) { Type = type },
        ("Parse", null, [Text text]) when type.Class == TypeClass.Enum => model.MembersOf(type).FirstOrDefault(member => member.Name == text.Content),
        ("IsDefined", null, [EnumMember { Name.Length: > 0 }]) => CodeValue.True,
        _ => null,
    };

    // Methods whose result is in an argument too; null where it is not known.
    private (CodeValue Result, CodeValue Out)? OutCall(MethodReference method, CodeValue? receiver, CodeValue[] arguments, TypeReference type)
    {
        switch (method.Name, receiver, arguments)
        {
            case ("TryGetValue", _, [var key, _]):
                return TryGet(receiver, key, type);
            case ("Remove", Map map, [var key, _]) when TryGet(map, key, type) is { } found:
                return (Removed(map, key), found.Value);
            case ("TryPop" or "TryDequeue", Sequence { Known: { } items } list, [_]):
                return items.Length > 0 ? (CodeValue.True, Taken(list, items)) : (CodeValue.False, Defaults.Of(type));
            case ("TryPeek", Sequence { Known: { } items }, [_]):
                return items.Length > 0 ? (CodeValue.True, items[0]) : (CodeValue.False, Defaults.Of(type));
            case ("TryParse", null, [Text name, _]) when type.Class == TypeClass.Enum:
                return model.MembersOf(type).FirstOrDefault(member => member.Name == name.Content) is { } member ? (CodeValue.True, member) : null;
            case ("TryParse", null, [var text, .., _]):
                return Conversions.TryParse(type, text);
            case ("DivRem", null, [var left, var right, _]):
                return (Operators.Apply(BinaryKind.Divide, left, right, TypeClass.Whole), Operators.Apply(BinaryKind.Remainder, left, right, TypeClass.Whole));
            case ("Resize", null, [Sequence { Known: { } items } array, Whole { Number.Value: >= 0 and <= LongestArray and var length }]):
                var element = type.Elements.FirstOrDefault();
                return (CodeValue.Null, new Sequence(items.Take((int)length).Concat(Enumerable.Range(0, Math.Max(0, (int)length - items.Length)).Select(_ => element is null ? CodeValue.Unknown : Defaults.Of(element)))) { Type = array.Type });
            case ("TryGetNonEnumeratedCount", null, [Sequence { Known: { } items, Type.Class: TypeClass.Sequence }, _]):
                return (CodeValue.True, new Whole(Dim.Of(items.Length)));
            default:
                return null;
        }
    }

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
        (Map { Known: { } pairs }, "Keys") => new Sequence(pairs.Select(pair => ((TupleOf)pair).Items[0])),
        (Map { Known: { } pairs }, "Values") => new Sequence(pairs.Select(pair => ((TupleOf)pair).Items[1])),
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

    private const string LazyType = "System.Lazy";

    // What it is made by is called once.
    private CodeValue LazyValue(Instance lazy) => lazy.Field($"{LazyType}.Value", () =>
        lazy.Field($"{LazyType}.Factory", () => CodeValue.Unknown).Value is Function factory ? Apply(factory, Array.Empty<CodeValue>(), new UnknownExpression(null, ImmutableArray<Expression>.Empty)) : CodeValue.Unknown).Value;

    private Sequence NewList(TypeReference type, CodeValue? source)
    {
        if (source is null or Whole)
        {
            return new Sequence(Array.Empty<CodeValue>()) { Type = type };
        }

        IEnumerable<CodeValue>? content = Enumerate(source) is not { } items ? null : SequenceKinds.Of(type) switch
        {
            SequenceKind.Stack => items.Reverse(),
            SequenceKind.Set => Distinct(items),
            SequenceKind.SortedSet => Distinct(items) is { } different ? Ordering.Sort(different, different, descends: false)?.Items : null,
            _ => items,
        };
        return content is null ? Sequence.Open(type) : new Sequence(content) { Type = type };
    }

    private Map NewMap(TypeReference type, CodeValue? source)
    {
        var map = new Map { Type = type };
        foreach (var pair in source is null or Whole ? ImmutableArray<CodeValue>.Empty : Enumerate(source) ?? ImmutableArray.Create(CodeValue.Unknown))
        {
            if (pair is TupleOf { Items: [var key, var value] })
            {
                PutIn(map, key, value, map);
            }
            else
            {
                _heap.Set(map.Content, CodeValue.Unknown);
            }
        }

        return map;
    }

    private CodeValue NewOfFramework(NewExpression creation, CodeValue[] arguments)
    {
        switch (creation.Type.Class)
        {
            case TypeClass.Sequence:
                return NewList(creation.Type, arguments.FirstOrDefault());
            case TypeClass.Map:
                return NewMap(creation.Type, arguments.FirstOrDefault());
            case TypeClass.Text when arguments is [Text { Content.Length: 1 } letter, Whole { Number.Value: >= 0 and <= LongestArray and var count }]:
                return new Text(new string(letter.Content[0], (int)count));
            case TypeClass.Text when arguments is [var letters] && Enumerate(letters) is { } all:
                return Texts.Join(string.Empty, all);
            case TypeClass.Tuple:
                return new TupleOf(arguments.ToEquatableArray());
            case TypeClass.Function:
                return arguments.FirstOrDefault() ?? CodeValue.Unknown;
            default:
                return creation.Type.FullName switch
                {
                    "System.Collections.Generic.KeyValuePair" => new TupleOf(arguments.ToEquatableArray()),
                    "System.Threading.Tasks.ValueTask" when arguments.Length == 1 => arguments[0],
                    LazyType when arguments is [Function factory, ..] => Late(creation.Type, factory),
                    "System.Range" when arguments.Length == 2 => new RangeOf(arguments[0], arguments[1]),
                    "System.Index" when arguments.Length >= 1 => arguments is [_, Flag { IsSet: true }] ? new FromEnd(arguments[0]) : arguments[0],
                    _ => Unknown(creation.Type),
                };
        }
    }

    private static Instance Late(TypeReference type, Function factory)
    {
        var lazy = new Instance(type);
        lazy.Field($"{LazyType}.Factory", () => factory);
        return lazy;
    }

    /// <summary>The elements that a foreach goes through; null where they are not known.</summary>
    private ImmutableArray<CodeValue>? Enumerate(CodeValue value) => value switch
    {
        Grid grid => grid.Cells.Known,
        Instance { Module: null, Name: null } own when model.Enumerator(own.Type) is { } method => Invoke(method, own, Array.Empty<CodeValue>(), null, new Frame(null)) is (Sequence or Map) and var all ? Enumerate(all) : null,
        Sequence sequence => sequence.Known,
        Map map => map.Known,
        Instance { Module: { Container: Libraries.ContainerKind.Dictionary } module } => module.Known?.Select(child => (CodeValue)new TupleOf(EquatableArray.Of(new Text(child.Name), child.Child))).ToImmutableArray(),
        Instance { Module: { Container: not Libraries.ContainerKind.None } module } => module.Known?.Select(child => child.Child).ToImmutableArray(),
        Text text => text.Content.Select(letter => (CodeValue)new Text(letter.ToString())).ToImmutableArray(),
        _ => null,
    };
}

using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>What .NET's own methods do, as far as networks are written with them.</summary>
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

        var result = Deferred(owner, name, arguments, type, site, () => Known(method, receiver, arguments, type, site));
        result ??= receiver is Instance or Sequence or Map or Text && name == "Equals" && arguments.Length == 1 ? CodeValue.Of(Operators.AreEqual(receiver, arguments[0])) : null;
        if (result is null && method.Name == "MemberwiseClone" && receiver is Instance original)
        {
            return original.Copy();
        }

        if (result is not null)
        {
            return Operators.Fitted(result, type);
        }

        // Some change no lists, but all run what they are given.
        var isHarmless = Harmless.Contains(owner) || method.Type.Library is not null;
        Forget(isHarmless ? arguments.OfType<Function>() : arguments.Append(receiver ?? CodeValue.Null));
        return Unknown(type);
    }

    // What is known of its result; null where nothing is.
    private CodeValue? Known(MethodReference method, CodeValue? receiver, CodeValue[] arguments, TypeReference type, Expression site)
    {
        var owner = method.Type.FullName;
        var name = method.Name;
        return owner switch
        {
            _ when HasComparer(method) => null,
            _ when receiver is null && Arithmetics.Has(owner) && Arithmetics.Call(name, arguments) is { } number => number,
            _ when receiver is null && name == "Parse" && arguments.Length > 0 && type.Class is TypeClass.Whole or TypeClass.Real or TypeClass.Flag => HasStyle(method) ? null : Conversions.Parse(type, arguments[0]),
            "System.Linq.Enumerable" or "System.Linq.ImmutableArrayExtensions" => Query(name, arguments, type, site),
            "System.Convert" => arguments.Length is 1 or 2 && !HasStyle(method) ? Conversions.Convert(type, arguments[0]) : null,
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
                Text when name == "Equals" && owner == "System.Object" => CodeValue.Of(Operators.AreEqual(receiver, arguments[0])),
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
    }

    // Who says what is equal, or what comes first, may say anything.
    private static bool HasComparer(MethodReference? method) => method?.Parameters.Any(parameter =>
        parameter.Type.FullName is "System.Collections.Generic.IEqualityComparer" or "System.Collections.Generic.IComparer" or "System.Collections.IComparer") == true;

    // A number's base, its style, or a letter that is one: what is read is not just a decimal text.
    private static bool HasStyle(MethodReference method) => method.Parameters.Any(parameter => parameter.Type.IsCharacter || parameter.Type.Class == TypeClass.Enum)
        || (method.Parameters.Length > 1 && method.Parameters[1] is { IsOut: false, Type.Class: TypeClass.Whole });

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
            case ("TryParse", null, [var text, .., _]) when !HasStyle(method):
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

    /// <summary>The elements that a foreach goes through; null where they are not known.</summary>
    private ImmutableArray<CodeValue>? Enumerate(CodeValue value) => value switch
    {
        Grid grid => grid.Cells.Known,
        Instance { Module: null, Name: null } own when model.Enumerator(own.Type) is { } method => Invoke(method, own, Array.Empty<CodeValue>(), null, new Frame(null)) is (Sequence or Map) and var all ? Enumerate(all) : null,
        Sequence sequence => ElementsOf(sequence),
        Map map => map.Known,
        Instance { Module: { Container: Libraries.ContainerKind.Dictionary } module } => module.Known?.Select(child => (CodeValue)new TupleOf(EquatableArray.Of(new Text(child.Name), child.Child))).ToImmutableArray(),
        Instance { Module: { Container: not Libraries.ContainerKind.None } module } => module.Known?.Select(child => child.Child).ToImmutableArray(),
        Text text => text.Content.Select(letter => (CodeValue)new Text(letter.ToString())).ToImmutableArray(),
        _ => null,
    };
}

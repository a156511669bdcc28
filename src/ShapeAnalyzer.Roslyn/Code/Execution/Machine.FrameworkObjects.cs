using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Objects of .NET's own types.</summary>
internal sealed partial class Machine
{
    private const string LazyType = "System.Lazy";

    // What it is made by is called once. Where that was perhaps done in one arm, nobody knows what comes of it.
    private CodeValue LazyValue(Instance lazy)
    {
        var (isMade, value) = (lazy.Field($"{LazyType}.IsMade", () => CodeValue.False), lazy.Field($"{LazyType}.Value", () => CodeValue.Unknown));
        if (isMade.Value.Equals(CodeValue.False))
        {
            var factory = lazy.Field($"{LazyType}.Factory", () => CodeValue.Unknown).Value;
            _heap.Set(isMade, CodeValue.True);
            _heap.Set(value, factory is Function ? Apply(factory, Array.Empty<CodeValue>(), new UnknownExpression(null, ImmutableArray<Expression>.Empty)) : CodeValue.Unknown);
        }

        return isMade.Value.Equals(CodeValue.True) ? value.Value : CodeValue.Unknown;
    }

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

    // All of a list, or from a start on so many of its elements.
    private static Sequence ViewOf(TypeReference type, CodeValue[] arguments) =>
        arguments.Length == 0 ? new(Array.Empty<CodeValue>()) { Type = type }
        : arguments[0] is not Sequence whole ? Sequence.Open(type)
        : arguments.Length == 1 ? whole with { Type = type }
        : whole.Known is { } items && Part(items, arguments.Skip(1).ToArray()) is { } part ? Sequence.Part(whole, part.Start, part.Count, type)
        : Sequence.Open(type);

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
                return HasComparer(creation.Constructor) ? Sequence.Open(creation.Type)
                    : SequenceKinds.IsView(creation.Type) ? ViewOf(creation.Type, arguments)
                    : NewList(creation.Type, arguments.FirstOrDefault());
            case TypeClass.Map:
                return HasComparer(creation.Constructor) ? new Map(new Cell(CodeValue.Unknown)) { Type = creation.Type }
                    : SequenceKinds.IsView(creation.Type) && arguments is [Map shown] ? shown with { Type = creation.Type }
                    : NewMap(creation.Type, arguments.FirstOrDefault());
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
                    _ => Unread(creation, arguments),
                };
        }
    }

    // It may run what it is given.
    private CodeValue Unread(NewExpression creation, CodeValue[] arguments)
    {
        Forget(arguments.OfType<Function>());
        return Unknown(creation.Type);
    }

    private static Instance Late(TypeReference type, Function factory)
    {
        var lazy = new Instance(type);
        lazy.Field($"{LazyType}.Factory", () => factory);
        return lazy;
    }
}

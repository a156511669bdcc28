using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Arrays and collection expressions.</summary>
internal sealed partial class Machine
{
    private const int LongestArray = 4096;

    private Sequence MakeSequence(SequenceExpression sequence, Frame frame)
    {
        var items = new List<CodeValue>();
        var isKnown = true;
        foreach (var element in sequence.Elements)
        {
            if (element is not SpreadExpression spread)
            {
                items.Add(Instance.Copied(Evaluate(element, frame)));
            }
            else if (Enumerate(Evaluate(spread.Source, frame)) is { } spreadItems)
            {
                items.AddRange(spreadItems);
            }
            else
            {
                isKnown = false;
            }
        }

        return isKnown && sequence.Type is { Class: TypeClass.Sequence } type && SequenceKinds.Of(type) is not (SequenceKind.List or SequenceKind.Immutable) ? NewList(type, new Sequence(items))
            : isKnown ? new Sequence(items) { Type = sequence.Type }
            : Sequence.Open(sequence.Type);
    }

    private CodeValue MakeArray(ArrayExpression array, Frame frame)
    {
        var sizes = array.Sizes.Select(size => Evaluate(size, frame)).ToList();
        var count = sizes.Aggregate((CodeValue)new Whole(Dim.One), (product, size) => Operators.Apply(BinaryKind.Multiply, product, size, TypeClass.Whole));
        var cells = array.Elements.Length > 0 ? new Sequence(array.Elements.Select(element => Instance.Copied(Evaluate(element, frame))).ToList())
            : count is Whole { Number.Value: >= 0 and <= LongestArray and var length } ? new Sequence(Enumerable.Range(0, (int)length).Select(_ => Defaults.Of(array.Element)))
            : Sequence.Open();
        return sizes.Count > 1 ? new Grid(sizes.ToEquatableArray(), cells) : cells;
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
            case ("Sort", [Sequence keys, Sequence items, ..]):
                Forget(new CodeValue[] { keys, items });
                return CodeValue.Null;
            case ("AsReadOnly" or "BinarySearch" or "Sort" or "Reverse" or "IndexOf" or "LastIndexOf" or "Exists" or "TrueForAll" or "Find" or "FindAll" or "FindLast" or "FindIndex" or "FindLastIndex" or "ConvertAll" or "ForEach", [Sequence list, ..]):
                return ListCall(name, list, arguments.Skip(1).ToArray(), type, site);
            default:
                return null;
        }
    }

    private static ImmutableArray<CodeValue>? Copied(ImmutableArray<CodeValue> from, long start, ImmutableArray<CodeValue> to, long place, long count) =>
        start < 0 || place < 0 || count < 0 || start + count > from.Length || place + count > to.Length ? null
        : to.RemoveRange((int)place, (int)count).InsertRange((int)place, from.Skip((int)start).Take((int)count));

    private static CodeValue? GridCall(string name, Grid grid, CodeValue[] arguments) => name switch
    {
        "GetLength" or "GetUpperBound" when Place(arguments[0], grid.Sizes.Length) is { } axis =>
            name == "GetLength" ? grid.Sizes[axis] : Operators.Apply(BinaryKind.Subtract, grid.Sizes[axis], new Whole(Dim.One), TypeClass.Whole),
        "GetLowerBound" => new Whole(Dim.Zero),
        _ => null,
    };
}

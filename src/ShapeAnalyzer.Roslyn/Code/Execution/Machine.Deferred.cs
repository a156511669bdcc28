using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Functions that a query or a search calls for who knows how many elements, and when: a query runs where it is used, perhaps
/// never, and a search stops early. They are called once for each; what that assigns is known only where all of it certainly runs.
/// </summary>
internal sealed partial class Machine
{
    // These go through all elements at once.
    private static readonly HashSet<string> GoingThroughAll = new(StringComparer.Ordinal)
    {
        "ToArray", "ToList", "ToHashSet", "ToDictionary", "ToLookup", "ToImmutableArray", "ToImmutableList", "Sum", "Max", "Min", "Average", "Count", "LongCount",
        "Aggregate", "MaxBy", "MinBy", "AddRange", "InsertRange",
    };

    // These do if who asks for them does.
    private static readonly HashSet<string> PassingOn = new(StringComparer.Ordinal)
    {
        "Select", "Where", "SelectMany", "Concat", "Append", "Prepend", "Cast", "OfType", "AsEnumerable", "Reverse", "OrderBy", "OrderByDescending", "Distinct",
        "Index", "Chunk", "DefaultIfEmpty",
    };

    private static readonly HashSet<string> Searches = new(StringComparer.Ordinal) { "Exists", "TrueForAll", "Find", "FindIndex", "FindLast", "FindLastIndex" };

    // Whether all of the query that is evaluated next is gone through at once.
    private bool _isGoneThrough;

    /// <summary>Evaluates what is perhaps a query, all of which is gone through at once.</summary>
    private CodeValue EvaluateAll(Expression source, bool isGoneThrough, Frame frame)
    {
        _isGoneThrough = isGoneThrough && CallIn(source) is not null;
        var value = Evaluate(source, frame);
        _isGoneThrough = false;
        return value;
    }

    private static CallExpression? CallIn(Expression expression) => expression switch
    {
        CallExpression call => call,
        ConvertExpression { Operator: null, Operand: var operand } => CallIn(operand),
        _ => null,
    };

    private static bool GoesThrough(MethodReference method, bool isGoneThrough) =>
        method.Meaning is not null || GoingThroughAll.Contains(method.Name) || (isGoneThrough && PassingOn.Contains(method.Name));

    private static bool IsDeferred(MethodReference method, bool isGoneThrough) =>
        method.Type.FullName == "System.Linq.Enumerable" ? !GoesThrough(method, isGoneThrough) : !method.HasSource && Searches.Contains(method.Name);

    private CodeValue Deferred(TypeReference type, Func<CodeValue> run)
    {
        var before = Cell.Next();
        _heap.Try();
        IReadOnlyDictionary<Cell, CodeValue> assigned;
        CodeValue result;
        try
        {
            result = run();
        }
        finally
        {
            assigned = _heap.Keep();
        }

        var changed = assigned.Where(entry => entry.Key.Number < before && !entry.Value.Equals(entry.Key.Value)).Select(entry => entry.Key).ToList();
        foreach (var cell in changed)
        {
            _heap.Set(cell, CodeValue.Unknown);
        }

        return changed.Count == 0 ? result
            : result is Sequence sequence ? Sequence.Open(sequence.Type)
            : Unknown(type);
    }
}

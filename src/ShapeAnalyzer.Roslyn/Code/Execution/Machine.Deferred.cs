using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Queries and iterators run where their elements are asked for, and no further than that; here they run at once. What
/// they change besides is known only where somebody asks for all elements there and then.
/// </summary>
internal sealed partial class Machine
{
    // These may end before the last element.
    private static readonly HashSet<string> EndingEarly = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Any", "All",
        "Exists", "TrueForAll", "Find", "FindLast", "FindIndex", "FindLastIndex",
    };

    private CodeValue? Deferred(string owner, string name, CodeValue[] arguments, TypeReference type, Expression site, Func<CodeValue?> run)
    {
        if (!arguments.Any(argument => argument is Function))
        {
            return run();
        }

        var isQuery = owner == "System.Linq.Enumerable";
        var isSequence = isQuery && GivingSequences.Contains(name);
        return EndingEarly.Contains(name) || (isQuery && (IsQuery(arguments[0]) || (isSequence && !site.IsImmediate)))
            ? Deferred(run, isSequence ? Sequence.Open() : null)
            : run();
    }

    // Its functions run between those of this one.
    private static bool IsQuery(CodeValue source) => source is Sequence { Basis.IsEmpty: false };

    private CodeValue? Deferred(Func<CodeValue?> run, CodeValue? unknown)
    {
        var before = Cell.Count;
        var watch = _heap.Watch();
        CodeValue? result;
        try
        {
            result = run();
        }
        catch (ThrownException)
        {
            // Perhaps it never comes to that.
            result = unknown;
        }
        finally
        {
            _heap.Unwatch(watch);
        }

        var changed = watch.Keys.Where(cell => cell.Number <= before).ToImmutableArray();
        Forget(changed);
        return changed.IsEmpty ? result : unknown is Sequence sequence ? sequence with { Changes = changed } : unknown;
    }

    private void Forget(ImmutableArray<Cell> cells)
    {
        foreach (var cell in cells)
        {
            _heap.Set(cell, CodeValue.Unknown);
        }
    }

    // It runs, and runs again for each who asks.
    private ImmutableArray<CodeValue>? ElementsOf(Sequence query)
    {
        Forget(query.Changes);
        return query.Known;
    }
}

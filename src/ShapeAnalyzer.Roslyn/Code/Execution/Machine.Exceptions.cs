using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What throws, and what handles it.</summary>
internal sealed partial class Machine
{
    // Whether a way that may be the one that runs has thrown.
    private bool _hasThrown;

    private Completion Try(TryStatement attempt, Frame frame)
    {
        var departures = frame.Departures.Count;
        var completion = attempt.Handlers.Length > 0 ? TryHandled(attempt, frame) : Execute(attempt.Body, frame);
        return attempt.Finally is null ? completion : End(attempt.Finally, completion, frame, departures);
    }

    // It runs on the ways that have left too: what it assigns on those is not known.
    private Completion End(Statement final, Completion completion, Frame frame, int departures)
    {
        _heap.Try();
        var end = Completion.Throw;
        IReadOnlyDictionary<Cell, CodeValue> assigned;
        try
        {
            end = Execute(final, frame);
        }
        finally
        {
            assigned = _heap.Keep();
        }

        for (var i = departures; i < frame.Departures.Count && assigned.Count > 0; i++)
        {
            var values = frame.Departures[i].Values.ToDictionary(entry => entry.Key, entry => entry.Value);
            foreach (var cell in assigned.Keys)
            {
                values[cell] = CodeValue.Unknown;
            }

            frame.Departures[i] = frame.Departures[i] with { Values = values };
        }

        return end == Completion.Normal ? completion : end;
    }

    // Code that throws is taken not to be what the author means to run, unless it is handled.
    private Completion TryHandled(TryStatement attempt, Frame frame)
    {
        var hasThrown = _hasThrown;
        _hasThrown = false;
        var (found, reported) = (Findings.Count, new HashSet<(Rule, int, string?, int)>(_reported));
        _heap.Try();
        Completion completion;
        IReadOnlyDictionary<Cell, CodeValue> before;
        try
        {
            completion = Execute(attempt.Body, frame);
        }
        finally
        {
            before = _heap.Keep();
        }

        // Of what .NET and libraries do, only some is known to throw: the body may have come to its end, or not.
        var (excused, ofBody) = (Excused(), new List<(Rule, int, string?, int)>(_reported.Except(reported)));
        _reported.IntersectWith(reported);
        var handled = Completion.Throw;
        completion = completion == Completion.Throw ? handled = Midway() : Decide(CodeValue.Unknown, () => completion, () => handled = Midway(), frame);
        if (handled == Completion.Throw)
        {
            Findings.AddRange(excused);
            _reported.UnionWith(ofBody);
        }

        _hasThrown = hasThrown || (_hasThrown && !attempt.HandlesAll);
        return completion;

        // What fails is the case that the author has provided for, unless it is only passed on.
        List<CodeFinding> Excused()
        {
            var errors = Findings.Skip(found).Where(finding => finding.Rule.Severity == Severity.Error).ToList();
            Findings.RemoveAll(errors.Contains);
            return errors;
        }

        // It threw somewhere, perhaps before it certainly does: what it has assigned by then is not known.
        Completion Midway()
        {
            foreach (var entry in before)
            {
                _heap.Set(entry.Key, Joining.Join(entry.Value, entry.Key.Value));
            }

            return Handle(attempt, 0, frame);
        }
    }

    // Which one fits is not known, nor whether one does.
    private Completion Handle(TryStatement attempt, int index, Frame frame) =>
        index == attempt.Handlers.Length ? Completion.Throw
        : index == attempt.Handlers.Length - 1 && attempt.HandlesAll ? Execute(attempt.Handlers[index], frame)
        : Decide(CodeValue.Unknown, () => Execute(attempt.Handlers[index], frame), () => Handle(attempt, index + 1, frame), frame);
}

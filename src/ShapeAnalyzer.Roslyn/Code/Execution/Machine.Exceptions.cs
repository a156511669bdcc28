using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>What throws, and what handles it.</summary>
internal sealed partial class Machine
{
    // Whether a way that may be the one that runs has thrown.
    private bool _hasThrown;

    private Completion Try(TryStatement attempt, Frame frame)
    {
        var completion = attempt.Handlers.Length > 0 ? TryHandled(attempt, frame) : Execute(attempt.Body, frame);

        if (attempt.Finally is not null && Execute(attempt.Finally, frame) is not Completion.Normal and var final)
        {
            return final;
        }

        return completion;
    }

    // Code that throws is taken not to be what the author means to run, unless it is handled.
    private Completion TryHandled(TryStatement attempt, Frame frame)
    {
        var hasThrown = _hasThrown;
        _hasThrown = false;
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

        if (completion == Completion.Throw)
        {
            completion = Handle(attempt.Handlers, 0, frame);
        }
        else if (_hasThrown)
        {
            completion = Decide(CodeValue.Unknown, () => completion, () => Midway(), frame);
        }

        _hasThrown = hasThrown;
        return completion;

        // It threw somewhere: what it has assigned by then is not known.
        Completion Midway()
        {
            foreach (var entry in before)
            {
                _heap.Set(entry.Key, Joining.Join(entry.Value, entry.Key.Value));
            }

            return Handle(attempt.Handlers, 0, frame);
        }
    }

    // Which one fits is not known.
    private Completion Handle(ImmutableArray<Statement> handlers, int index, Frame frame) =>
        index == handlers.Length - 1 ? Execute(handlers[index], frame)
        : Decide(CodeValue.Unknown, () => Execute(handlers[index], frame), () => Handle(handlers, index + 1, frame), frame);
}

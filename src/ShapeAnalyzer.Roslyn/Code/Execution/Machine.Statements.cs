using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Statements.</summary>
internal sealed partial class Machine
{
    private const int MostIterations = 4096;
    private const int MostStepsOfComputing = 6_000;

    private int _skipped;

    private readonly struct Progress(Machine machine)
    {
        private readonly int _steps = machine._steps;
        private readonly int _made = machine._made.Count + machine.Trace.Layers.Count;

        // A loop that makes no layer and calls none fills tables: what is in them does not matter for shapes.
        public bool IsOnlyComputing => machine._skipped > 0 || (machine._steps - _steps > MostStepsOfComputing && machine._made.Count + machine.Trace.Layers.Count == _made);
    }

    public Completion Execute(Statement statement, Frame frame)
    {
        Step();
        try
        {
            switch (statement)
            {
                case BlockStatement block:
                    return ExecuteAll(block.Statements, frame);
                case ExpressionStatement expression:
                    Evaluate(expression.Expression, frame);
                    return Completion.Normal;
                case DeclareStatement declare:
                    frame.Declare(declare.Slot, declare.Value is null ? Defaults.Of(declare.Type) : Evaluate(declare.Value, frame));
                    return Completion.Normal;
                case FunctionStatement function:
                    // It may call itself: it must see its own variable.
                    var cell = frame.Declare(function.Slot, CodeValue.Unknown);
                    _heap.Set(cell, new Function(function.Body, frame, null, null));
                    return Completion.Normal;
                case IfStatement choice:
                    return Decide(
                        Evaluate(choice.Condition, frame),
                        () => Execute(choice.Then, frame),
                        () => choice.Else is null ? Completion.Normal : Execute(choice.Else, frame),
                        frame);
                case LoopStatement loop:
                    return Loop(loop, frame);
                case ForEachStatement loop:
                    return ForEach(loop, frame);
                case SwitchStatement choice:
                    var departures = frame.Departures.Count;
                    return Leave(Switch(Evaluate(choice.Operand, frame), choice.Sections, 0, frame), frame, Completion.Break, departures);
                case ReturnStatement result:
                    frame.Result = result.Value is null ? CodeValue.Null : Evaluate(result.Value, frame);
                    return Completion.Return;
                case BrokenStatement broken:
                    return Forget(broken, frame);
                case UnreadableStatement:
                    HasGaps = true;
                    throw new UnreadableException();
                case YieldStatement yield:
                    frame.Yielded?.Add(Evaluate(yield.Value, frame));
                    return Completion.Normal;
                case JumpStatement jump:
                    return jump.Completion;
                case TryStatement attempt:
                    return Try(attempt, frame);
                default:
                    return Completion.Normal;
            }
        }
        catch (ThrownException)
        {
            return Completion.Throw;
        }
    }

    private Completion ExecuteAll(ImmutableArray<Statement> statements, Frame frame)
    {
        foreach (var statement in statements)
        {
            if (Execute(statement, frame) is not Completion.Normal and var completion)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }

    private Completion Loop(LoopStatement loop, Frame frame)
    {
        if (ExecuteAll(loop.Before, frame) is not Completion.Normal and var early)
        {
            return early;
        }

        var before = frame.Departures.Count;
        var progress = new Progress(this);
        var completion = Completion.Normal;
        for (var i = 0; completion == Completion.Normal; i++)
        {
            var condition = loop.Condition is null || (i == 0 && !loop.ChecksFirst) ? CodeValue.True : Evaluate(loop.Condition, frame);
            if (condition is Flag { IsSet: false })
            {
                break;
            }

            if (progress.IsOnlyComputing)
            {
                Skip(() => Once(loop, frame), frame);
                break;
            }

            if (condition is not Flag || i >= MostIterations || frame.Departures.Skip(before).Any(way => way.Completion == Completion.Break))
            {
                Repeat(() => Once(loop, frame), frame);
                break;
            }

            completion = Once(loop, frame);
        }

        return Leave(completion, frame, Completion.Break, before);
    }

    // The loops inside are not gone through either.
    private void Skip(Func<Completion> body, Frame frame)
    {
        _skipped++;
        try
        {
            Repeat(body, frame);
        }
        finally
        {
            _skipped--;
        }
    }

    private Completion Once(LoopStatement loop, Frame frame)
    {
        var before = frame.Departures.Count;
        var completion = Leave(Execute(loop.Body, frame), frame, Completion.Continue, before);
        return completion == Completion.Normal ? ExecuteAll(loop.AtEnd, frame) : completion;
    }

    private Completion ForEach(ForEachStatement loop, Frame frame)
    {
        var collection = Evaluate(loop.Collection, frame);
        var before = frame.Departures.Count;
        if (Enumerate(collection) is not { } items || items.Length > MostIterations)
        {
            Repeat(() => Each(CodeValue.Unknown), frame);
            return Leave(Completion.Normal, frame, Completion.Break, before);
        }

        var progress = new Progress(this);
        foreach (var item in items)
        {
            if (progress.IsOnlyComputing)
            {
                Skip(() => Each(CodeValue.Unknown), frame);
                break;
            }

            if (Each(item) is not Completion.Normal and var completion)
            {
                return Leave(completion, frame, Completion.Break, before);
            }
        }

        return Leave(Completion.Normal, frame, Completion.Break, before);

        Completion Each(CodeValue item)
        {
            var departures = frame.Departures.Count;
            Assign(loop.Target, item, frame);
            return Leave(Execute(loop.Body, frame), frame, Completion.Continue, departures);
        }
    }

    private Completion Switch(CodeValue operand, ImmutableArray<SwitchSection> sections, int index, Frame frame)
    {
        if (index == sections.Length)
        {
            return sections.FirstOrDefault(section => section.Labels.Any(label => label.Pattern is null)) is { } otherwise
                ? Execute(otherwise.Body, frame)
                : Completion.Normal;
        }

        var section = sections[index];
        bool? matches = false;
        foreach (var (pattern, guard) in section.Labels)
        {
            if (pattern is not null)
            {
                matches = Either(matches, Guarded(operand, pattern, guard, frame));
            }
        }

        return Decide(
            CodeValue.Of(matches),
            () => Execute(section.Body, frame),
            () => Switch(operand, sections, index + 1, frame),
            frame);
    }

    // Code that throws is taken not to be what the author means to run; the handlers are not.
    private Completion Try(TryStatement attempt, Frame frame)
    {
        var completion = Execute(attempt.Body, frame);
        if (completion == Completion.Throw && attempt.Handlers.Length > 0)
        {
            completion = Decide(
                attempt.Handlers.Length == 1 ? CodeValue.True : CodeValue.Unknown,
                () => Execute(attempt.Handlers[0], frame),
                () => Execute(attempt.Handlers[attempt.Handlers.Length - 1], frame),
                frame);
        }

        if (attempt.Finally is not null && Execute(attempt.Finally, frame) is not Completion.Normal and var final)
        {
            return final;
        }

        return completion;
    }

    // Where a loop or switch ends, the ways that left it come back.
    private Completion Leave(Completion completion, Frame frame, Completion kind, int since)
    {
        for (var i = frame.Departures.Count - 1; i >= since; i--)
        {
            if (frame.Departures[i].Completion == kind)
            {
                if (completion is Completion.Normal || completion == kind)
                {
                    _heap.JoinWith(frame.Departures[i]);
                }
                else if (completion is Completion.Throw)
                {
                    _heap.Resume(frame.Departures[i]);
                    completion = Completion.Normal;
                }
                else
                {
                    // All other ways return: what they would return is joined where the method ends.
                    frame.Departures.Add(new(completion, new Dictionary<Cell, CodeValue>(), frame.Result, _heap.Watch()));
                    _heap.Resume(frame.Departures[i]);
                    completion = Completion.Normal;
                }

                frame.Departures.RemoveAt(i);
            }
        }

        return completion == kind ? Completion.Normal : completion;
    }
}

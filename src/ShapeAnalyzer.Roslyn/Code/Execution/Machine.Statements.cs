using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Statements.</summary>
internal sealed partial class Machine
{
    private const int MostIterations = 4096;
    private const int MostStepsOfComputing = 6_000;

    private int _skipped;

    // How often something was put into a part of a tensor, and how many layers only pick such parts or hold numbers.
    private int _put;
    private int _picked;

    // Whether a way that may be the one that runs has thrown.
    private bool _hasThrown;

    private readonly struct Progress(Machine machine)
    {
        private readonly int _steps = machine._steps;
        private readonly int _made = machine._made.Count + machine.Trace.Layers.Count;
        private readonly int _picked = machine._picked;
        private readonly int _put = machine._put;

        // A loop that makes no layer and calls none fills tables: what is in them does not matter for shapes.
        public bool IsOnlyComputing => machine._skipped > 0 || (machine._steps - _steps > MostStepsOfComputing && Made == _made);

        // A table may be a tensor: then its places and the numbers that are put there are no layers that count.
        private int Made => machine._made.Count + machine.Trace.Layers.Count - (machine._put > _put ? machine._picked - _picked : 0);
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
                    if (expression.Expression is UnknownExpression { IsInvalid: true })
                    {
                        ForgetContainers(frame);
                    }

                    return Completion.Normal;
                case DeclareStatement declare:
                    frame.Declare(declare.Slot, declare.Value is null ? Defaults.Of(declare.Type) : Evaluate(declare.Value, frame));
                    return Completion.Normal;
                case AliasStatement alias:
                    frame.Alias(alias.Slot, Located(alias.Target, frame));
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
                    return Leave(GoOn(Switch(Evaluate(choice.Operand, frame), choice.Sections, 0, frame), choice.Sections, frame), frame, Completion.Break, departures);
                case ReturnStatement result:
                    frame.Result = result.Value is null ? CodeValue.Null : Evaluate(result.Value, frame);
                    return Completion.Return;
                case BrokenStatement broken:
                    return Forget(broken, frame);
                case UnreadableStatement:
                    throw Unreadable();
                case YieldStatement yield:
                    frame.Yielded?.Add(Evaluate(yield.Value, frame));
                    return Completion.Normal;
                case JumpStatement jump:
                    return jump.Completion;
                case LabeledStatement labeled:
                    return Execute(labeled.Body, frame);
                case GotoStatement jump:
                    frame.Target = jump.Label;
                    return Completion.Goto;
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
        for (var i = 0; i < statements.Length; i++)
        {
            if (Execute(statements[i], frame) is not Completion.Normal and var completion)
            {
                if (completion != Completion.Goto || PlaceOf(frame.Target, statements) is not (>= 0 and var place))
                {
                    return completion;
                }

                i = place - 1;
            }
        }

        return Completion.Normal;
    }

    private static int PlaceOf(int label, ImmutableArray<Statement> statements)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            for (var statement = statements[i]; statement is LabeledStatement labeled; statement = labeled.Body)
            {
                if (labeled.Label == label)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    // goto case, goto default
    private Completion GoOn(Completion completion, ImmutableArray<SwitchSection> sections, Frame frame)
    {
        while (completion == Completion.Goto && sections.FirstOrDefault(section => section.Targets.Contains(frame.Target)) is { } section)
        {
            completion = Execute(section.Body, frame);
        }

        return completion;
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
        for (var i = 0; i < items.Length; i++)
        {
            if (progress.IsOnlyComputing)
            {
                Skip(() => Each(CodeValue.Unknown), frame);
                break;
            }

            if (loop.Target is AliasExpression { Slot: var slot })
            {
                frame.Alias(slot, new ElementExpression(new ConstantExpression(collection), ImmutableArray.Create<Expression>(new ConstantExpression(new Whole(Core.Dim.Of(i))))));
            }

            if (Each(items[i]) is not Completion.Normal and var completion)
            {
                return Leave(completion, frame, Completion.Break, before);
            }
        }

        return Leave(Completion.Normal, frame, Completion.Break, before);

        Completion Each(CodeValue item)
        {
            var departures = frame.Departures.Count;
            if (loop.Target is not AliasExpression)
            {
                Assign(loop.Target, item, frame);
            }

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

    // Where a loop or switch ends, the ways that left it come back.
    private Completion Leave(Completion completion, Frame frame, Completion kind, int since)
    {
        for (var i = frame.Departures.Count - 1; i >= since; i--)
        {
            if (frame.Departures[i].Completion == kind)
            {
                GiveUpOn(completion);
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

using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Statements.</summary>
internal sealed partial class Machine
{
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

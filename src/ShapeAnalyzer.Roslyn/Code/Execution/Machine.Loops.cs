using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Loops. Those that only compute are not gone through to their end.</summary>
internal sealed partial class Machine
{
    private const int MostIterations = 4096;
    private const int MostStepsOfComputing = 6_000;

    private int _skipped;

    // How often something was put into a part of a tensor, and how many layers only pick such parts or hold numbers.
    private int _put;
    private int _picked;

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
            // What the body changes may change what the query goes on with.
            if (progress.IsOnlyComputing || collection is Sequence { Basis.IsEmpty: false, Known: null })
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
}

namespace ShapeAnalyzer.Code;

/// <summary>Conditions and loops whose course is not known.</summary>
internal sealed partial class Machine
{
    private const int MostRepetitions = 4;

    private Completion Decide(CodeValue condition, Func<Completion> whenTrue, Func<Completion> whenFalse, Frame frame)
    {
        if (condition is Flag known)
        {
            return known.IsSet ? whenTrue() : whenFalse();
        }

        var yielded = frame.Yielded?.Count;
        var (first, firstValues, firstResult) = Attempt(whenTrue, frame);
        var (second, secondValues, secondResult) = Attempt(whenFalse, frame);
        if (frame.Yielded?.Count != yielded)
        {
            frame.Yielded = null;
        }

        GiveUpOn(first);
        GiveUpOn(second);

        // A way that throws is not the one that runs.
        if (first == Completion.Throw || second == Completion.Throw)
        {
            _hasThrown = true;
            var (completion, values, result) = first == Completion.Throw ? (second, secondValues, secondResult) : (first, firstValues, firstResult);
            Apply(values);
            frame.Result = result;
            return completion;
        }

        if (first == second)
        {
            Join(firstValues, secondValues);
            frame.Result = Joining.Join(firstResult, secondResult);
            return first;
        }

        var (leaving, leavingValues, leavingResult) = first == Completion.Normal ? (second, secondValues, secondResult) : (first, firstValues, firstResult);
        var (staying, stayingValues, stayingResult) = first == Completion.Normal ? (first, firstValues, firstResult) : (second, secondValues, secondResult);
        frame.Departures.Add(new(leaving, leavingValues, leavingResult, _heap.Watch()));
        Apply(stayingValues);
        frame.Result = stayingResult;
        return staying;
    }

    private UnreadableException Unreadable()
    {
        HasGaps = true;
        return new();
    }

    private Completion Forget(BrokenStatement broken, Frame frame)
    {
        HasGaps = true;
        foreach (var variable in broken.Variables)
        {
            Assign(variable, CodeValue.Unknown, frame);
        }

        return Decide(CodeValue.Unknown, () => Completion.Normal, () => Leave(frame), frame);

        static Completion Leave(Frame frame)
        {
            frame.Result = CodeValue.Unknown;
            return Completion.Return;
        }
    }

    // A goto that is perhaps taken is not followed: nothing is said of what comes after it.
    private static void GiveUpOn(Completion completion)
    {
        if (completion == Completion.Goto)
        {
            throw new ExhaustedException();
        }
    }

    private (Completion Completion, IReadOnlyDictionary<Cell, CodeValue> Values, CodeValue Result) Attempt(Func<Completion> way, Frame frame)
    {
        var before = frame.Result;
        _heap.Try();
        var completion = Completion.Throw;
        try
        {
            completion = way();
        }
        catch (GivenUpException)
        {
            _heap.Keep();
            throw;
        }

        var result = frame.Result;
        frame.Result = before;
        return (completion, _heap.Undo(), result);
    }

    private CodeValue Choose(CodeValue condition, Func<CodeValue> whenTrue, Func<CodeValue> whenFalse)
    {
        if (condition is Flag known)
        {
            return known.IsSet ? whenTrue() : whenFalse();
        }

        var (first, firstValues) = Attempt(whenTrue);
        var (second, secondValues) = Attempt(whenFalse);
        if (first is null || second is null)
        {
            _hasThrown = true;
            Apply(first is null ? secondValues : firstValues);
            return first ?? second ?? throw new ThrownException();
        }

        Join(firstValues, secondValues);
        return Joining.Join(first, second);
    }

    // What they all do. What is wrong is only wrong if it is for each of them: one may never be the one.
    private CodeValue ForEach(Alternatives several, Func<CodeValue, CodeValue> use)
    {
        var before = Findings.Count;
        var areAllWrong = true;
        var result = Use(0);
        if (!areAllWrong)
        {
            Findings.RemoveRange(before, Findings.Count - before);
        }

        return result;

        CodeValue Use(int index)
        {
            if (index == several.Options.Length)
            {
                throw new ThrownException();
            }

            return Choose(
                CodeValue.Unknown,
                () =>
                {
                    var found = Findings.Count;
                    var used = use(several.Options[index]);
                    areAllWrong &= Findings.Count > found;
                    return used;
                },
                () => Use(index + 1));
        }
    }

    // Null: it throws.
    private (CodeValue? Value, IReadOnlyDictionary<Cell, CodeValue> Values) Attempt(Func<CodeValue> way)
    {
        _heap.Try();
        CodeValue? value = null;
        try
        {
            value = way();
        }
        catch (ThrownException)
        {
        }
        catch (GivenUpException)
        {
            _heap.Keep();
            throw;
        }

        return (value, _heap.Undo());
    }

    // What a loop that runs who knows how often leaves behind: what stays the same however often it runs.
    private void Repeat(Func<Completion> body, Frame frame)
    {
        var yielded = frame.Yielded?.Count;
        for (var i = 0; i < MostRepetitions; i++)
        {
            var (completion, values, result) = Attempt(body, frame);
            if (completion is Completion.Return)
            {
                frame.Departures.Add(new(completion, values, result, _heap.Watch()));
                break;
            }

            if (completion is Completion.Throw)
            {
                break;
            }

            var changed = false;
            foreach (var entry in values)
            {
                var joined = i == MostRepetitions - 1 ? CodeValue.Unknown : Joining.Join(entry.Key.Value, entry.Value);
                if (!joined.Equals(entry.Key.Value))
                {
                    _heap.Set(entry.Key, joined);
                    changed = true;
                }
            }

            if (!changed)
            {
                break;
            }
        }

        if (frame.Yielded?.Count != yielded)
        {
            frame.Yielded = null;
        }
    }

    private void Apply(IReadOnlyDictionary<Cell, CodeValue> values)
    {
        foreach (var entry in values)
        {
            _heap.Set(entry.Key, entry.Value);
        }
    }

    private void Join(IReadOnlyDictionary<Cell, CodeValue> first, IReadOnlyDictionary<Cell, CodeValue> second)
    {
        foreach (var cell in first.Keys.Concat(second.Keys.Where(cell => !first.ContainsKey(cell))).ToList())
        {
            _heap.Set(cell, Joining.Join(
                first.TryGetValue(cell, out var one) ? one : cell.Value,
                second.TryGetValue(cell, out var other) ? other : cell.Value));
        }
    }

    private static bool? Either(bool? left, bool? right) => left == true || right == true ? true : left == false && right == false ? false : null;

    private static bool? Both(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;
}

namespace ShapeAnalyzer.Code;

/// <summary>A place that can be assigned: a variable, a field, the content of a list.</summary>
internal sealed class Cell(CodeValue value)
{
    // Of a thread, so that nobody waits for anybody.
    [ThreadStatic]
    private static long _count;

    /// <summary>The number of the last cell of this thread.</summary>
    public static long Count => _count;

    /// <summary>Greater than that of any cell that this thread made before.</summary>
    public long Number { get; } = ++_count;

    /// <summary>Change it only through <see cref="Heap.Set"/>, which remembers what was there.</summary>
    public CodeValue Value { get; internal set; } = value;

    /// <summary>What becomes unknown when this is assigned: who writes to a part of an array writes to the array.</summary>
    public Cell? PartOf { get; init; }
}

/// <summary>
/// All that can be assigned while code is executed. It can be taken back to where it was, so that both arms of an
/// unknown condition can be tried, one after the other, and joined.
/// </summary>
internal sealed class Heap
{
    private readonly List<Dictionary<Cell, CodeValue>> _watches = new();
    private Journal? _journal;

    /// <summary>How often an assignment was noted for a way that has left: where there are many of them, one takes long.</summary>
    public long Notes { get; private set; }

    public void Set(Cell cell, CodeValue value)
    {
        _journal?.Remember(cell);
        Notes += _watches.Count;
        foreach (var watch in _watches)
        {
            if (!watch.ContainsKey(cell))
            {
                watch.Add(cell, cell.Value);
            }
        }

        cell.Value = value;
        if (cell.PartOf is { } whole)
        {
            Set(whole, CodeValue.Unknown);
        }
    }

    /// <summary>Begins to note what cells held before they are assigned from now on; <see cref="Unwatch"/> ends it.</summary>
    public Dictionary<Cell, CodeValue> Watch()
    {
        var watch = new Dictionary<Cell, CodeValue>();
        _watches.Add(watch);
        return watch;
    }

    public void Unwatch(Dictionary<Cell, CodeValue> watch) => _watches.Remove(watch);

    /// <summary>Begins an attempt; <see cref="Undo"/> or <see cref="Keep"/> ends it.</summary>
    public void Try() => _journal = new Journal(_journal);

    /// <summary>Runs what happens once, whichever arm comes to it first: no attempt takes it back.</summary>
    public T Aside<T>(Func<T> run)
    {
        var journal = _journal;
        _journal = null;
        try
        {
            return run();
        }
        finally
        {
            _journal = journal;
        }
    }

    /// <summary>Takes everything back that was assigned since <see cref="Try"/>, and says what it was.</summary>
    public IReadOnlyDictionary<Cell, CodeValue> Undo()
    {
        var journal = _journal!;
        _journal = journal.Outer;
        var values = new Dictionary<Cell, CodeValue>();
        foreach (var entry in journal.Before)
        {
            values.Add(entry.Key, entry.Key.Value);
            entry.Key.Value = entry.Value;
        }

        return values;
    }

    /// <summary>Lets the attempt stand, and says what was there before it.</summary>
    public IReadOnlyDictionary<Cell, CodeValue> Keep()
    {
        var journal = _journal!;
        _journal = journal.Outer;
        foreach (var entry in journal.Before)
        {
            _journal?.Remember(entry.Key, entry.Value);
        }

        return journal.Before;
    }

    /// <summary>Joins with a way that left earlier: cells that were assigned since still have there what they had then.</summary>
    public void JoinWith(Departure other)
    {
        Unwatch(other.Since);
        foreach (var entry in other.Since.Where(entry => !other.Values.ContainsKey(entry.Key)).ToList())
        {
            Set(entry.Key, Joining.Join(entry.Key.Value, entry.Value));
        }

        foreach (var entry in other.Values)
        {
            Set(entry.Key, Joining.Join(entry.Key.Value, entry.Value));
        }
    }

    /// <summary>Goes on where another way left, and forgets this one.</summary>
    public void Resume(Departure other)
    {
        Unwatch(other.Since);
        foreach (var entry in other.Since.Concat(other.Values).ToList())
        {
            Set(entry.Key, entry.Value);
        }
    }

    private sealed class Journal(Journal? outer)
    {
        public Journal? Outer { get; } = outer;

        public Dictionary<Cell, CodeValue> Before { get; } = new();

        public void Remember(Cell cell) => Remember(cell, cell.Value);

        public void Remember(Cell cell, CodeValue before)
        {
            if (!Before.ContainsKey(cell))
            {
                Before.Add(cell, before);
            }
        }
    }
}

namespace ShapeAnalyzer.Code;

/// <summary>The variables of one run of a method, lambda or initializer.</summary>
internal sealed class Frame(CodeValue? self, Frame? outer = null)
{
    private readonly Dictionary<int, Cell> _cells = outer is null ? new() : new(outer._cells);

    private readonly Dictionary<int, Expression> _aliases = outer is null ? new() : outer._aliases;

    /// <summary><c>this</c>.</summary>
    public CodeValue? Self { get; } = self;

    /// <summary>What type parameters stand for.</summary>
    public IReadOnlyDictionary<TypeReference, TypeReference>? Types { get; init; } = outer?.Types;

    /// <summary>The label that a <c>goto</c> is on its way to.</summary>
    public int Target { get; set; } = -1;

    /// <summary>What <c>return</c> gave.</summary>
    public CodeValue Result { get; set; } = CodeValue.Null;

    /// <summary>What an iterator has yielded; null where it cannot be known.</summary>
    public List<CodeValue>? Yielded { get; set; } = new();

    /// <summary>Ways that have left a loop or the method under a condition that is not known.</summary>
    public List<Departure> Departures { get; } = new();

    public Cell this[int slot]
    {
        get
        {
            if (!_cells.TryGetValue(slot, out var cell))
            {
                _cells.Add(slot, cell = new Cell(CodeValue.Unknown));
            }

            return cell;
        }
    }

    /// <summary>The variable of that slot; null where there is none.</summary>
    public Cell? Find(int slot) => _cells.TryGetValue(slot, out var cell) ? cell : null;

    /// <summary>All variables.</summary>
    public IReadOnlyCollection<Cell> Cells => _cells.Values;

    /// <summary>The place that a <c>ref</c> variable stands for.</summary>
    public Expression AliasOf(int slot) => _aliases.TryGetValue(slot, out var target) ? target : new DiscardExpression();

    public void Alias(int slot, Expression target) => _aliases[slot] = target;

    /// <summary>The variables that hold exactly this object.</summary>
    public IEnumerable<Cell> Holding(CodeValue value) => _cells.Values.Where(cell => ReferenceEquals(cell.Value, value)).ToList();

    /// <summary>A new variable; lambdas that hold an earlier one of that slot keep it.</summary>
    public Cell Declare(int slot, CodeValue value)
    {
        var cell = new Cell(Instance.Copied(value));
        if (slot >= 0)
        {
            _cells[slot] = cell;
        }

        return cell;
    }
}

/// <summary>A way that left early, with what it had assigned and would return.</summary>
/// <param name="Since">What cells held when it left that were assigned afterwards on other ways.</param>
internal sealed record Departure(Completion Completion, IReadOnlyDictionary<Cell, CodeValue> Values, CodeValue Result, Dictionary<Cell, CodeValue> Since);

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>The content of a list at one time.</summary>
internal sealed record Items(EquatableArray<CodeValue> Values) : CodeValue
{
    // More than any network has. Lists that double would fill the memory.
    private const int Most = 1 << 16;

    /// <summary>The content, or unknown where there is too much of it.</summary>
    public static CodeValue Of(IEnumerable<CodeValue> values)
    {
        var known = values.Take(Most + 1).ToEquatableArray();
        return known.Length > Most ? Unknown : new Items(known);
    }
}

/// <summary>An array, a list, a set, or what a query gives. Its content is <see cref="Items"/> or unknown.</summary>
internal sealed record Sequence(Cell Content) : CodeValue
{
    public Sequence(IEnumerable<CodeValue> items)
        : this(new Cell(Items.Of(items)))
    {
    }

    /// <summary>What C# calls it; null where that is not known.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>For a group: what its elements have in common.</summary>
    public CodeValue? Key { get; init; }

    /// <summary>For what was put in order: the places of its elements, where equal ones share theirs.</summary>
    public ImmutableArray<int>? Ranks { get; init; }

    /// <summary>For a query, which runs where it is used: what it was worked out from, and what that held then.</summary>
    public ImmutableArray<(Cell Cell, CodeValue Value)> Basis { get; init; } = ImmutableArray<(Cell, CodeValue)>.Empty;

    /// <summary>For a query or an iterator: what it changes wherever its elements are asked for.</summary>
    public ImmutableArray<Cell> Changes { get; init; } = ImmutableArray<Cell>.Empty;

    public SequenceKind Kind => SequenceKinds.Of(Type);

    /// <summary>The elements; null where they are not known.</summary>
    public ImmutableArray<CodeValue>? Known => Window is { } window ? window.Whole.Known?.RemoveRange(0, window.Start) is { } rest ? rest.RemoveRange(window.Count, rest.Length - window.Count) : null
        : Content.Value is Items items && Basis.All(part => part.Cell.Value.Equals(part.Value)) ? items.Values.Items : null;

    /// <summary>For what shows a part of something else, which does not change its length: of what, and which.</summary>
    public (Sequence Whole, int Start, int Count)? Window { get; init; }

    /// <summary>Some of a list's elements: a view of them, where the type is one, or a list of their own.</summary>
    public static Sequence Part(Sequence whole, int start, int count, TypeReference? type) => SequenceKinds.IsView(type)
        ? new(new Cell(Unknown) { PartOf = whole.Content }) { Type = type, Window = (whole, start, count) }
        : new(whole.Known!.Value.Skip(start).Take(count)) { Type = type };

    /// <summary>One of which nothing is known.</summary>
    public static Sequence Open(TypeReference? type = null) => new(new Cell(CodeValue.Unknown)) { Type = type };

    public bool Equals(Sequence? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A dictionary. Its content is <see cref="Items"/> of pairs, in the order of insertion, or unknown.</summary>
internal sealed record Map(Cell Content) : CodeValue
{
    public Map()
        : this(new Cell(new Items(EquatableArray<CodeValue>.Empty)))
    {
    }

    /// <summary>What C# calls it; null where that is not known.</summary>
    public TypeReference? Type { get; init; }

    public ImmutableArray<CodeValue>? Known => Content.Value is Items items ? items.Values.Items : null;

    public bool Equals(Map? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>An object with fields: of a class of the user's, or a module of a library.</summary>
internal sealed record Instance(TypeReference Type) : CodeValue
{
    // More parts than these no code has in one value.
    private const int MostParts = 1000;

    private readonly Dictionary<string, Cell> _fields = new(StringComparer.Ordinal);

    /// <summary>What it is as a module; null where it is none.</summary>
    public ModuleState? Module { get; init; }

    /// <summary>Where it is made; -1 where no source says so.</summary>
    public int Site { get; init; } = -1;

    /// <summary>
    /// For an argument of which nothing is known: its name. Its fields are then made up when they are read, so that
    /// a number in it is the same number wherever it is read.
    /// </summary>
    public string? Name { get; init; }

    public IReadOnlyDictionary<string, Cell> Fields => _fields;

    public Cell Field(string key, Func<CodeValue> initial)
    {
        if (!_fields.TryGetValue(key, out var cell))
        {
            _fields.Add(key, cell = new Cell(initial()));
        }

        return cell;
    }

    /// <summary>A struct is another one wherever it is assigned, with the structs in it.</summary>
    public static CodeValue Copied(CodeValue value)
    {
        var parts = 0;
        return Copied(value, ref parts);
    }

    /// <summary>An object with the same fields.</summary>
    public Instance Copy()
    {
        var parts = 0;
        return Copy(ref parts);
    }

    private static CodeValue Copied(CodeValue value, ref int parts)
    {
        switch (value)
        {
            // Of objects in objects there may be twice as many in each.
            case Instance { Type.IsValueType: true } or TupleOf or Alternatives when ++parts > MostParts:
                return Unknown;
            case Instance { Type.IsValueType: true } instance:
                return instance.Copy(ref parts);
            case TupleOf tuple:
                return Copied(tuple.Items, ref parts) is { } items ? new TupleOf(items.ToEquatableArray()) : value;
            case Alternatives several:
                return Copied(several.Options, ref parts) is { } options ? new Alternatives(options.ToEquatableArray()) : value;
            default:
                return value;
        }
    }

    // Null where nothing in it is a struct.
    private static CodeValue[]? Copied(EquatableArray<CodeValue> values, ref int parts)
    {
        CodeValue[]? copies = null;
        for (var i = 0; i < values.Length; i++)
        {
            var copy = Copied(values[i], ref parts);
            if (!ReferenceEquals(copy, values[i]))
            {
                copies ??= values.ToArray();
                copies[i] = copy;
            }
        }

        return copies;
    }

    private Instance Copy(ref int parts)
    {
        var copy = new Instance(Type) { Name = Name, Module = Module, Site = Site };
        foreach (var field in _fields)
        {
            copy._fields.Add(field.Key, new Cell(Copied(field.Value.Value, ref parts)));
        }

        return copy;
    }

    public bool Equals(Instance? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The part of a module that its library gives it.</summary>
internal sealed class ModuleState
{
    private readonly Dictionary<string, ParameterKey> _keys = new(StringComparer.Ordinal);

    /// <summary>The rule that it runs when it is called; null for one that is written in C#, and for containers.</summary>
    public Layer? Layer { get; init; }

    public Arguments Arguments { get; init; } = Arguments.None;

    /// <summary>The weights that its rule gives it.</summary>
    public IReadOnlyList<Weight> Weights { get; init; } = Array.Empty<Weight>();

    public ContainerKind Container { get; init; }

    /// <summary>Where it was made and with which arguments, for findings.</summary>
    public CallSite? Origin { get; init; }

    /// <summary>The names and modules of a container, or what was registered by hand: <see cref="Items"/> of pairs, or unknown.</summary>
    public Cell Children { get; } = new(new Items(EquatableArray<CodeValue>.Empty));

    /// <summary>
    /// What the fields held when they were registered: null before that, then <see cref="Items"/> of pairs of a name and
    /// a module or tensor, or unknown.
    /// </summary>
    public Cell RegisteredFields { get; } = new(CodeValue.Null);

    /// <summary>Whether something runs with it that may change what it gets or gives.</summary>
    public Cell HasHooks { get; } = new(CodeValue.False);

    /// <summary>Which parameter a weight of its own is.</summary>
    public ParameterKey KeyOf(string weight) => _keys.TryGetValue(weight, out var key) ? key : _keys[weight] = new();

    /// <summary>Whether it was ever called with a tensor whose number of axes is known.</summary>
    public bool WasCalled { get; set; }

    /// <summary>Names and children; null where they are not known.</summary>
    public IReadOnlyList<(string Name, CodeValue Child)>? Known => Pairs(Children.Value);

    /// <summary>Names and values of the fields that are registered, none before that; null where they are not known.</summary>
    public IReadOnlyList<(string Name, CodeValue Child)>? KnownFields => RegisteredFields.Value.IsNull ? new List<(string, CodeValue)>() : Pairs(RegisteredFields.Value);

    /// <summary>
    /// What the library knows of below it: a list or dictionary what it held when it was registered, any other what was
    /// appended and its fields; null where that is not known.
    /// </summary>
    public IEnumerable<(string Name, CodeValue Child)>? Registered =>
        RegistersItsParts ? KnownFields : Known is { } children && KnownFields is { } fields ? children.Concat(fields) : null;

    /// <summary>Whether it is a container that hands the registration on to what it holds.</summary>
    public bool RegistersItsParts => Container is ContainerKind.List or ContainerKind.Dictionary;

    private static List<(string Name, CodeValue Child)>? Pairs(CodeValue value) => value is Items items
        ? items.Values.Select(pair => pair is TupleOf { Items: [Text name, var child] } ? (name.Content, child) : ("?", CodeValue.Unknown)).ToList()
        : null;
}

/// <summary>A call as the source has it, to place findings on its arguments.</summary>
/// <param name="Site">The whole call.</param>
/// <param name="Arguments">The expressions behind each parameter of a layer.</param>
internal sealed record CallSite(int Site, ImmutableArray<(string Parameter, Expression Argument)> Arguments);

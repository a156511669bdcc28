using System.Collections.Immutable;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// What the names of one library mean, as plain data: the interpreter of C# code looks here and knows no library
/// itself. Types and members are given by their full metadata name (<c>TorchSharp.torch+nn</c>).
/// </summary>
internal sealed class Library
{
    private readonly ImmutableDictionary<string, TypeRole> _types;
    private readonly ImmutableDictionary<string, ImmutableArray<Entry>> _entries;

    /// <param name="name">What users call it.</param>
    /// <param name="marker">A type that every project which uses the library can see: without it nothing is analyzed.</param>
    /// <param name="types">Types with a role, which derived types inherit.</param>
    /// <param name="entries">Members; of several with one name the first whose parameters are there counts.</param>
    public Library(string name, string marker, IEnumerable<KeyValuePair<string, TypeRole>> types, IEnumerable<Entry> entries)
    {
        Name = name;
        Marker = marker;
        _types = types.ToImmutableDictionary();
        _entries = entries.GroupBy(entry => Key(entry.Type, entry.Member))
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public string Name { get; }

    public string Marker { get; }

    /// <summary>The role of exactly this type; the interpreter asks for the bases too.</summary>
    public TypeRole RoleOf(string type) => _types.TryGetValue(type, out var role) ? role : TypeRole.None;

    /// <summary>
    /// What a method, property (its name), indexer (<c>this[]</c>), operator (<c>op_Addition</c>) or constructor
    /// (<c>.ctor</c>) of that type does, or null. The interpreter asks for the bases too.
    /// </summary>
    public Meaning? MeaningOf(string type, string member, ImmutableArray<string> parameters)
    {
        if (_entries.TryGetValue(Key(type, member), out var entries))
        {
            foreach (var entry in entries)
            {
                if (entry.When.All(name => parameters.Contains(name)))
                {
                    return entry.Meaning;
                }
            }
        }

        return null;
    }

    private static string Key(string type, string member) => string.Concat(type, "::", member);
}

/// <summary>A member and what it does.</summary>
internal sealed record Entry(string Type, string Member, Meaning Meaning)
{
    /// <summary>Parameters that tell this overload from others of the same name.</summary>
    public ImmutableArray<string> When { get; init; } = ImmutableArray<string>.Empty;
}

/// <summary>What a type of a library is to the interpreter.</summary>
internal enum TypeRole
{
    None,

    /// <summary>Has a shape.</summary>
    Tensor,

    /// <summary>A tensor that counts as a parameter of the module that holds it in a field.</summary>
    Parameter,

    /// <summary>Has children and parameters, and is called with tensors; users derive from it.</summary>
    Module,

    /// <summary>A module that calls its children one after the other.</summary>
    Sequential,

    /// <summary>A module that is a list of modules.</summary>
    ModuleList,

    /// <summary>A module that is a dictionary of modules.</summary>
    ModuleDictionary,

    /// <summary>Stands for the number, range or array that it is converted from.</summary>
    Wrapper,
}

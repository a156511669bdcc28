using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// What the types and members of a tensor library mean, as data: names on the left, layers of the engine on the
/// right. A reader of code binds a symbol, asks this table by the symbol's names, and knows no library itself.
/// Full names join namespaces and nested types with dots and leave type parameters out.
/// </summary>
internal sealed class Library
{
    private readonly ImmutableDictionary<string, LibraryType> _types;
    private readonly ImmutableDictionary<string, string> _spellings;
    private readonly HashSet<string> _members;
    private readonly ConcurrentDictionary<MemberMeaning, string?> _names = new();

    /// <param name="name">What people call it.</param>
    /// <param name="types">The types that it has a meaning for.</param>
    /// <param name="spellings">Older names of parameters, without underscores and in small letters, and today's.</param>
    public Library(string name, IEnumerable<LibraryType> types, IEnumerable<(string Old, string Now)>? spellings = null)
    {
        Name = name;
        _types = types.ToImmutableDictionary(type => type.FullName, StringComparer.Ordinal);
        _spellings = (spellings ?? Array.Empty<(string Old, string Now)>())
            .ToImmutableDictionary(pair => pair.Old, pair => pair.Now, StringComparer.Ordinal);
        _members = new(_types.Values.SelectMany(type => type.Members).Select(member => member.Key), StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>A type that every project which uses the library can see; without it nothing is read.</summary>
    public string Marker { get; init; } = string.Empty;

    /// <summary>The tensor types: what a call's tensor inputs are recognised by (a type that derives from one counts).</summary>
    public ImmutableArray<string> TensorTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Tensors that count as parameters of the module that holds them in a field.</summary>
    public ImmutableArray<string> ParameterTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Types that stand for the number, range, list or tensor that they are converted from.</summary>
    public ImmutableArray<string> WrapperTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The base classes and interfaces of modules; a class that derives from one is a network.</summary>
    public ImmutableArray<string> ModuleTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The methods that run a module: all of them alike.</summary>
    public ImmutableArray<string> RunMethods { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Members and parameters by which a program chooses what is trained.</summary>
    public ImmutableArray<string> TrainingSwitches { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Layers that hand out their own weights, which count once, whoever else holds them.</summary>
    public ImmutableArray<string> SharesWeights { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Layers that wrap their weights anew at each use, so that they count again wherever that is kept.</summary>
    public ImmutableArray<string> WrapsWeights { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The type of that full name, or null.</summary>
    public LibraryType? Find(string fullName) => _types.TryGetValue(fullName, out var type) ? type : null;

    /// <summary>Whether any type has a member of that name.</summary>
    public bool HasMember(string name) => _members.Contains(name);

    /// <summary>What the library calls the member with that meaning; null where it has none.</summary>
    public string? NameOf(MemberMeaning meaning) => _names.GetOrAdd(meaning, wanted =>
        _types.Values.SelectMany(type => type.Members.SelectMany(named => named)).FirstOrDefault(member => member.Meaning == wanted)?.Name);

    /// <summary>What the library calls its container of modules of that kind; null where it has none.</summary>
    public string? NameOf(ContainerKind kind) =>
        _types.Values.FirstOrDefault(type => type.Container == kind && !type.HoldsParameters)?.FullName.Split('.').Last();

    /// <summary>
    /// What a member means for one of its overloads, or null. An entry that asks for a parameter goes before one
    /// that does not.
    /// </summary>
    public LibraryMember? Find(string typeFullName, string memberName, IEnumerable<string> parameterNames)
    {
        if (Find(typeFullName) is not { } type || !type.Members.Contains(memberName))
        {
            return null;
        }

        var names = new HashSet<string>(parameterNames.Select(Normalize), StringComparer.Ordinal);
        return type.Members[memberName].FirstOrDefault(member => member.When.All(parameter => names.Contains(Normalize(parameter))));
    }

    /// <summary>
    /// The layer's parameter that a C# parameter stands for, or null where it does not matter (a device, a dtype).
    /// Spellings that differ only in case and underscores are the same.
    /// </summary>
    public string? LayerParameter(LibraryMember member, Layer layer, string parameterName)
    {
        var name = Normalize(parameterName);
        foreach (var (from, to) in member.Renames)
        {
            if (Normalize(from) == name)
            {
                return to.Length == 0 ? null : to;
            }
        }

        return layer.Parameters.FirstOrDefault(parameter => Normalize(parameter.Name) == name)?.Name;
    }

    /// <summary>A parameter's name without underscores and case, in its present spelling.</summary>
    public string Normalize(string parameterName)
    {
        var text = new StringBuilder(parameterName.Length);
        foreach (var letter in parameterName.Where(letter => letter != '_'))
        {
            text.Append(char.ToLowerInvariant(letter));
        }

        var name = text.ToString();
        return _spellings.TryGetValue(name, out var now) ? now : name;
    }
}

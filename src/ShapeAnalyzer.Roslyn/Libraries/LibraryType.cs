using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>A type of a library with the members that mean something.</summary>
internal sealed class LibraryType
{
    public LibraryType(string fullName, IEnumerable<LibraryMember> members)
    {
        FullName = fullName;
        Members = members.OrderByDescending(member => member.When.Length).ToLookup(member => member.Name, StringComparer.Ordinal);
    }

    public string FullName { get; }

    /// <summary>By name; a constructor is <c>.ctor</c>, an indexer <c>this[]</c>. Of one name, the entries that ask for more parameters come first.</summary>
    public ILookup<string, LibraryMember> Members { get; }

    /// <summary>The layer that an instance runs, where the type is a module with a rule of its own.</summary>
    public Layer? Layer { get; init; }

    /// <summary>How an instance holds other modules.</summary>
    public ContainerKind Container { get; init; }

    /// <summary>Whether it holds parameters instead.</summary>
    public bool HoldsParameters { get; init; }
}

/// <summary>How a type holds modules.</summary>
internal enum ContainerKind
{
    None,

    /// <summary>Runs its modules one after the other; arguments are modules, or names and modules. It registers them, but not what their fields hold.</summary>
    Sequence,

    /// <summary>Modules by index, to be run one by one; each is registered with what its fields hold.</summary>
    List,

    /// <summary>Modules by name, to be run one by one; each is registered with what its fields hold.</summary>
    Dictionary,
}

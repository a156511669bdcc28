using System.Collections.Immutable;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>What kind of value a type has, as far as the reader can tell values apart.</summary>
internal enum TypeClass
{
    Other,
    Void,
    Whole,
    Real,
    Flag,
    Text,
    Enum,
    Tuple,
    Sequence,
    Map,
    Function,
    Tensor,
    Module,
    Object,
}

/// <summary>A type, without its symbol. One object for each type of a compilation.</summary>
internal sealed class TypeReference(string fullName, string name)
{
    /// <summary>Namespaces and types joined with dots, without type parameters.</summary>
    public string FullName { get; } = fullName;

    public string Name { get; } = name;

    public TypeClass Class { get; set; }

    public TypeReference? Base { get; set; }

    /// <summary>A tuple's items, or what a sequence holds.</summary>
    public ImmutableArray<TypeReference> Elements { get; set; } = ImmutableArray<TypeReference>.Empty;

    /// <summary>What stands in its angle brackets; for a definition its parameters.</summary>
    public ImmutableArray<TypeReference> TypeArguments { get; set; } = ImmutableArray<TypeReference>.Empty;

    /// <summary>For a type with type arguments: the one with parameters instead.</summary>
    public TypeReference? Definition { get; set; }

    /// <summary>Whether it is a type parameter.</summary>
    public bool IsParameter { get; set; }

    /// <summary>Whether its objects are compared by what they hold.</summary>
    public bool IsRecord { get; set; }

    /// <summary>Whether its author says when two of it are equal.</summary>
    public bool HasOwnEquality { get; set; }

    /// <summary>Whether its source is in the compilation.</summary>
    public bool HasSource { get; set; }

    /// <summary>Whether it may be null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether it is copied where it is assigned.</summary>
    public bool IsValueType { get; set; }

    /// <summary>Whether its numbers have the precision of <c>float</c>.</summary>
    public bool IsSingle { get; } = fullName == "System.Single";

    /// <summary>Whether it is <c>char</c>, whose values are texts of one letter here.</summary>
    public bool IsCharacter { get; } = fullName == "System.Char";

    /// <summary>The numbers that it can hold; null where it holds none or nobody says.</summary>
    public WholeRange? Range { get; } = WholeRange.Of(fullName);

    public Library? Library { get; set; }

    /// <summary>What the library says of it or of the nearest of its bases.</summary>
    public LibraryType? LibraryType { get; set; }

    /// <summary>All bases and interfaces, itself included, by full name.</summary>
    public HashSet<string> Bases { get; set; } = new(StringComparer.Ordinal);

    public bool IsModule => Class == TypeClass.Module;

    public override string ToString() => FullName;
}

/// <summary>A method, constructor or accessor, without its symbol. One object for each.</summary>
internal sealed class MethodReference(string name, TypeReference type)
{
    public string Name { get; } = name;

    public TypeReference Type { get; } = type;

    public ImmutableArray<ParameterReference> Parameters { get; set; } = ImmutableArray<ParameterReference>.Empty;

    public ImmutableArray<TypeReference> TypeParameters { get; set; } = ImmutableArray<TypeReference>.Empty;

    public TypeReference Returns { get; set; } = type;

    public bool IsStatic { get; set; }

    public bool IsVirtual { get; set; }

    /// <summary>Whether it returns by reference.</summary>
    public bool GivesPlace { get; set; }

    public bool HasSource { get; set; }

    /// <summary>What the library says that it does.</summary>
    public LibraryMember? Meaning { get; set; }

    public override string ToString() => $"{Type}.{Name}";
}

/// <summary>A parameter, without its symbol.</summary>
internal sealed record ParameterReference(string Name, TypeReference Type, int Ordinal, bool IsOut)
{
    /// <summary>What it is where the call leaves it out; null where it must be given.</summary>
    public CodeValue? Default { get; init; }

    /// <summary>Whether its author has written that it may be null.</summary>
    public bool MayBeNull { get; init; }
}

/// <summary>A field, or the hidden one of a property without bodies.</summary>
/// <param name="Key">Unique among all fields of an object.</param>
/// <param name="IsConstant">Whether it is static and cannot be assigned after its initializer.</param>
internal sealed record FieldReference(string Key, string Name, TypeReference Type, TypeReference Owner, bool IsStatic, bool IsConstant)
{
    /// <summary>What a library's table says of it.</summary>
    public LibraryMember? Meaning { get; init; }

    /// <summary>Whether only constructors assign it.</summary>
    public bool IsReadOnly { get; init; }
}

/// <summary>A property, without its symbol.</summary>
internal sealed class PropertyReference(string name, TypeReference owner, TypeReference type)
{
    public string Name { get; } = name;

    public TypeReference Owner { get; } = owner;

    public TypeReference Type { get; } = type;

    public bool IsStatic { get; set; }

    /// <summary>Whether its accessors are static methods that take what it is a property of.</summary>
    public bool IsExtension { get; set; }

    public bool IsVirtual { get; set; }

    /// <summary>Whether it returns by reference.</summary>
    public bool GivesPlace { get; set; }

    /// <summary>The hidden field; null where the compiler makes none.</summary>
    public FieldReference? Field { get; set; }

    /// <summary>What reads it; null where that is the field alone.</summary>
    public MethodReference? Getter { get; set; }

    public MethodReference? Setter { get; set; }

    public ImmutableArray<ParameterReference> Parameters { get; set; } = ImmutableArray<ParameterReference>.Empty;

    public LibraryMember? Meaning { get; set; }
}

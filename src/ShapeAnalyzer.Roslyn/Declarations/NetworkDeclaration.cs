using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>
/// A network as its attributes state it, read but not yet understood. It holds no symbol, syntax or location and
/// compares by value, so that an edit elsewhere changes nothing downstream.
/// </summary>
internal sealed record NetworkDeclaration(
    NetworkType Type,
    AttributeDeclaration? Network,
    EquatableArray<AttributeDeclaration> Inputs,
    EquatableArray<AttributeDeclaration> Outputs,
    EquatableArray<AttributeDeclaration> Layers)
{
    /// <summary>Whether the layers stand on several partial declarations.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The networks that it refers to, directly or through others, by their keys.</summary>
    public EquatableArray<ReferencedNetwork> Networks { get; init; }
}

/// <summary>A network that another refers to, under the key of that reference.</summary>
internal sealed record ReferencedNetwork(string Key, NetworkDeclaration Declaration);

/// <summary>One attribute: its class without the suffix and its arguments under the names that they have in C#.</summary>
/// <param name="ClassName"><c>Conv2D</c> for <c>[Conv2D(...)]</c>.</param>
/// <param name="IsBound">False while the arguments fit no constructor; then the compiler says what is wrong.</param>
/// <param name="Arguments">Constructor arguments (<c>kernelSize</c>) and properties (<c>UseBias</c>) that are given.</param>
internal sealed record AttributeDeclaration(string ClassName, bool IsBound, EquatableArray<Argument> Arguments)
{
    /// <summary>Whether some argument refers to generated constants.</summary>
    public bool HasReferences { get; init; }

    /// <summary>The argument of that name, in whatever case, or null.</summary>
    public Value? this[string name]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return argument.Value;
                }
            }

            return null;
        }
    }

    public string? Text(string name) => (this[name] as TextValue)?.Text;

    public bool? Flag(string name) => (this[name] as FlagValue)?.Flag;

    public Dim? Size(string name) => (this[name] as SizeValue)?.Dim;

    public EquatableArray<Value>? List(string name) => (this[name] as ListValue)?.Items;
}

/// <summary>The user's type, as far as generated code must know it.</summary>
/// <param name="Namespace">The full namespace, or empty.</param>
/// <param name="Path">The containing types and the type itself, from the outside.</param>
/// <param name="MetadataName">The full name with arities, which is unique.</param>
/// <param name="IsPartial">Whether the type and all containing types are partial.</param>
/// <param name="IsFileLocal">Whether it is a file-local type, which generated code cannot reach.</param>
/// <param name="HasNullable">Whether the language version has nullable reference types.</param>
/// <param name="DeclaredMembers">Names of the type's own members that generated ones could clash with.</param>
/// <param name="InheritedMembers">Names of inherited members that generated ones hide.</param>
internal sealed record NetworkType(
    string Namespace,
    EquatableArray<TypePart> Path,
    string MetadataName,
    bool IsPartial,
    bool IsFileLocal,
    bool HasNullable,
    EquatableArray<string> DeclaredMembers,
    EquatableArray<string> InheritedMembers)
{
    /// <summary>The type's own name.</summary>
    public string Name => Path[Path.Length - 1].Name;
}

/// <summary>A type declaration without its body: <c>partial record struct Name&lt;T&gt;</c>.</summary>
internal readonly record struct TypePart(string Keyword, string Name, string TypeParameters);

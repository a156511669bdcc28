using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Turns symbols into references without symbols, one for each, and back.</summary>
internal sealed partial class Symbols(ImmutableArray<Library> libraries)
{
    private readonly Dictionary<ITypeSymbol, TypeReference> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, MethodReference> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, PropertyReference> _properties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IFieldSymbol, FieldReference> _fields = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, string[]> _baseNames = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<object, ISymbol> _symbols = new();

    public T? SymbolOf<T>(object reference)
        where T : class, ISymbol => _symbols.TryGetValue(reference, out var symbol) ? symbol as T : null;

    /// <summary>Namespaces and types joined with dots, without type parameters.</summary>
    public static string FullName(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol)
        {
            return type.Name;
        }

        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = $"{outer.Name}.{name}";
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{FullName(space)}.{name}" : name;
    }

    private static string FullName(INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{FullName(outer)}.{space.Name}" : space.Name;

    // Itself first. Every member of the type asks for them.
    private string[] BaseNames(ITypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!_baseNames.TryGetValue(type, out var names))
        {
            _baseNames.Add(type, names = BasesOf(type).Select(FullName).ToArray());
        }

        return names;
    }

    private LibraryMember? MeaningOf(INamedTypeSymbol type, string member, IReadOnlyList<string> parameters)
    {
        foreach (var library in libraries)
        {
            foreach (var owner in BaseNames(type))
            {
                if (library.Find(owner, member, parameters) is { } meaning)
                {
                    return meaning;
                }
            }
        }

        return null;
    }

    /// <summary>Itself first, then bases, then interfaces.</summary>
    public static IEnumerable<ITypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (ITypeSymbol? each = type; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (var each in type.AllInterfaces)
        {
            yield return each;
        }

        foreach (var bound in type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : ImmutableArray<ITypeSymbol>.Empty)
        {
            foreach (var each in BasesOf(bound))
            {
                yield return each;
            }
        }
    }
}

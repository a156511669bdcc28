using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Libraries;

/// <summary>The libraries that a compilation references, with the tables of their versions.</summary>
internal static class LibraryReferences
{
    private static readonly ConcurrentDictionary<(string Assembly, Version Version), Library> Tables = new();

    public static ImmutableArray<Library> Of(Compilation compilation)
    {
        var found = ImmutableArray.CreateBuilder<Library>();
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (Find(reference) is { } library)
            {
                found.Add(library);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a type derives from a library's module type.</summary>
    public static bool IsModule(INamedTypeSymbol type)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            if (each.ContainingAssembly is { } assembly && Find(assembly.Identity) is { } library && library.ModuleTypes.Contains(Code.Symbols.FullName(each)))
            {
                return true;
            }
        }

        return false;
    }

    private static Library? Find(AssemblyIdentity assembly)
    {
        foreach (var (name, table) in LibraryCatalog.All)
        {
            if (string.Equals(name, assembly.Name, StringComparison.Ordinal))
            {
                return Tables.GetOrAdd((name, assembly.Version), key => table(key.Version));
            }
        }

        return null;
    }
}

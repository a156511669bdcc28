using System.Collections.Immutable;

namespace ShapeAnalyzer.Libraries;

/// <summary>All libraries whose code is read. A new one is its table and one line here.</summary>
internal static class LibraryCatalog
{
    public static ImmutableArray<Library> All { get; } = ImmutableArray<Library>.Empty;
}

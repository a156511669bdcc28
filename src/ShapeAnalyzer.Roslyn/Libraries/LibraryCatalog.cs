using System.Collections.Immutable;

namespace ShapeAnalyzer.Libraries;

/// <summary>All libraries whose code is read. A new one is its table and one line here.</summary>
internal static class LibraryCatalog
{
    /// <summary>Each library's assembly, and its table for a version of it.</summary>
    public static ImmutableArray<(string Assembly, Func<Version, Library> Table)> All { get; } =
        ImmutableArray.Create<(string, Func<Version, Library>)>(("TorchSharp", TorchSharpLibrary.For));
}

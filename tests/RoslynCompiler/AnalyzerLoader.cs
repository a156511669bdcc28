using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace RoslynCompiler;

/// <summary>Loads analyzers beside the compiler, each with the assemblies that were named with it.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    public AnalyzerLoader() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name is { } simple && _paths.TryGetValue(simple, out var path) ? context.LoadFromAssemblyPath(path) : null;

    public void AddDependencyLocation(string fullPath) => _paths.TryAdd(Path.GetFileNameWithoutExtension(fullPath), fullPath);

    public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
}

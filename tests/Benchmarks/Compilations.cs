using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>Compilations of measured sources against the attributes and the running framework.</summary>
internal static class Compilations
{
    private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "netstandard.dll")
        .Append(typeof(NetworkAttribute).Assembly.Location)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly ImmutableArray<MetadataReference> TorchReferences = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
        .Append(typeof(NetworkAttribute).Assembly.Location)
        .Append(Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    public static CSharpCompilation Of(params IEnumerable<string> sources) =>
        Of(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"File{i}.cs")));

    /// <summary>The same against TorchSharp.</summary>
    public static CSharpCompilation Torch(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Measured",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"File{i}.cs", encoding: Encoding.UTF8)),
        TorchReferences,
        Options);

    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Measured", trees, References, Options);

    /// <summary>The same files, with nothing known of them yet.</summary>
    public static CSharpCompilation Fresh(this CSharpCompilation compilation) => Of(compilation.SyntaxTrees);

    public static INamedTypeSymbol Network(this CSharpCompilation compilation) => compilation.GetTypeByMetadataName("Measured")!;

    /// <summary>The compilation after a keystroke in one file that means nothing to a network.</summary>
    public static CSharpCompilation Edited(this CSharpCompilation compilation, int file, int keystroke)
    {
        var tree = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText($"{tree}\n// {keystroke}\n", (CSharpParseOptions)tree.Options, tree.FilePath));
    }
}

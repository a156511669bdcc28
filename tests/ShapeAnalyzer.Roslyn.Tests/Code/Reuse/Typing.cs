using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Analyzers;

namespace ShapeAnalyzer.Tests.Code.Reuse;

/// <summary>A project of TorchSharp code that someone types in: each version is analyzed, as editors do.</summary>
internal sealed class Typing(params string[] sources)
{
    public CSharpCompilation Compilation { get; private set; } = TorchCompilation.Of(sources).Compilation;

    /// <summary>Replaces a text that stands exactly once in a file.</summary>
    public void Replace(int file, string old, string now)
    {
        var tree = Compilation.SyntaxTrees[file];
        var text = tree.GetText();
        var at = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.ToString().IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"'{old}' should stand once in file {file}");
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new(at, old.Length), now))));
    }

    /// <summary>What the analyzer says of the whole.</summary>
    public List<string> Findings() => Texts(Analyze(Compilation).GetAnalyzerDiagnosticsAsync().Result);

    /// <summary>What it says in a process that has seen nothing before: the same text under references of its own.</summary>
    public List<string> FindingsAfresh() => Texts(Analyze(Compilation.WithReferences(Compilation.References
        .Cast<PortableExecutableReference>()
        .Select(reference => ((AssemblyMetadata)reference.GetMetadata()).GetReference(filePath: reference.FilePath)))).GetAnalyzerDiagnosticsAsync().Result);

    /// <summary>What it shows in one file that is open in an editor.</summary>
    public List<string> FindingsIn(int file, TextSpan? span = null) => Texts(Analyze(Compilation)
        .GetAnalyzerSemanticDiagnosticsAsync(Compilation.GetSemanticModel(Compilation.SyntaxTrees[file]), span, CancellationToken.None).Result);

    private static CompilationWithAnalyzers Analyze(Compilation compilation) => compilation.WithAnalyzers(
        [new CodeNetworkAnalyzer(), new DeclaredNetworkAnalyzer()],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => throw new InvalidOperationException("The analyzer crashed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    private static List<string> Texts(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => $"{diagnostic.Location.SourceTree?.FilePath}{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.GetMessage(null)}").Order(StringComparer.Ordinal)];
}

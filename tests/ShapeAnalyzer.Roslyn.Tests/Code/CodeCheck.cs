using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Checks the findings in TorchSharp code against marks in the source: <c>{|SHP1001:100|}</c>.</summary>
internal static class CodeCheck
{
    public static void Diagnostics(string markedSource, params string[] messages) => Files([markedSource], messages);

    public static void Files(string[] markedSources, params string[] messages)
    {
        var sources = new List<string>();
        var expected = new List<string>();
        for (var i = 0; i < markedSources.Length; i++)
        {
            TestFileMarkupParser.GetPositionsAndSpans(markedSources[i], out var source, out _, out var spans);
            sources.Add(source);
            var file = i;
            expected.AddRange(spans.SelectMany(mark => mark.Value.Select(span => (span.Start, Text: source.Substring(span.Start, span.Length), Id: mark.Key)))
                .OrderBy(mark => mark.Start)
                .Select(mark => $"File{file} {mark.Id} at '{mark.Text}'"));
        }

        var actual = Analyze(TorchCompilation.Compiling([.. sources]));
        Assert.Equal(expected, actual.Select(diagnostic => $"{Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree!.FilePath)} {diagnostic.Id} at '{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}'"));
        if (messages.Length > 0)
        {
            Assert.Equal(messages, actual.Select(diagnostic => diagnostic.GetMessage(null)));
        }
    }

    /// <summary>What is found with an option of <c>.editorconfig</c> set: where, and what it says.</summary>
    public static IEnumerable<string> Informed(string option, string source) =>
        Analyze(TorchCompilation.Compiling(source), new() { [$"shape_analyzer.{option}"] = "true" })
            .Select(diagnostic => $"{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage(null)}");

    public static List<Diagnostic> Analyze(TorchCompilation compilation, Dictionary<string, string>? config = null) => Analyze(compilation.Compilation, config);

    public static List<Diagnostic> Analyze(Compilation compilation, Dictionary<string, string>? config = null)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new TestOptions(config ?? [])),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var diagnostics = compilation
            .WithAnalyzers([new CodeNetworkAnalyzer(), new DeclaredNetworkAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.Null(failure);
        return diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToList();
    }
}

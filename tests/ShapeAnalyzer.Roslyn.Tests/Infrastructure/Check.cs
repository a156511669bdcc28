using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>Checks the analyzer's findings against marks in the source: <c>{|SHP1001:5408|}</c>.</summary>
internal static class Check
{
    /// <summary>
    /// Every mark must be found with exactly its span, and nothing else; the messages, where given, must be those of
    /// the findings in source order.
    /// </summary>
    public static void Diagnostics(string markedSource, params string[] messages) => Diagnostics(markedSource, [], messages);

    /// <summary>The same with options as they would stand in .editorconfig.</summary>
    public static void Diagnostics(string markedSource, Dictionary<string, string> options, params string[] messages)
    {
        TestFileMarkupParser.GetPositionsAndSpans(TestCompilation.Usings + markedSource, out var source, out _, out var spans);
        var expected = spans
            .SelectMany(mark => mark.Value.Select(span => (span.Start, Text: source.Substring(span.Start, span.Length), Id: mark.Key)))
            .OrderBy(mark => mark.Start)
            .ThenBy(mark => mark.Id, StringComparer.Ordinal)
            .Select(mark => $"{mark.Id} at '{mark.Text}'");
        var actual = TestCompilation.Create(source).WithGenerated().Analyze(options);
        Assert.Equal(expected, actual.Select(diagnostic => $"{diagnostic.Id} at '{Text(diagnostic)}'"));
        if (messages.Length > 0)
        {
            // Whole, since a difference stands mostly at a message's end.
            var given = actual.Select(diagnostic => diagnostic.GetMessage(null)).ToList();
            Assert.True(messages.SequenceEqual(given), $"Expected:\n{string.Join("\n", messages)}\nActual:\n{string.Join("\n", given)}");
        }
    }

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}

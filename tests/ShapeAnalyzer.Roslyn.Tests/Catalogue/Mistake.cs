using Microsoft.CodeAnalysis.Testing;

namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>A classic mistake in a network, with what is said of it and how one edit makes it right.</summary>
/// <param name="Title">What went wrong, in a line.</param>
/// <param name="Marked">The attributes, with the squiggles and their rules: <c>[Dense(10, InputDim = {|SHP1001:784|})]</c>.</param>
/// <param name="Old">The text that is wrong, once in the attributes without marks.</param>
/// <param name="New">What stands there in the correct twin.</param>
/// <param name="Messages">The whole messages, in the order of the squiggles.</param>
public sealed record Mistake(string Title, string Marked, string Old, string New, params string[] Messages)
{
    /// <summary>The row of keras-errors.json or keras-networks.json that it is, or null.</summary>
    public string? Row { get; init; }

    /// <summary>The wrong attributes and, for each mark, its rule and text.</summary>
    internal (string Source, IReadOnlyList<string> Marks) Read()
    {
        TestFileMarkupParser.GetPositionsAndSpans(Marked, out var source, out _, out var spans);
        var marks = spans
            .SelectMany(mark => mark.Value.Select(span => (span.Start, Text: $"{mark.Key} at '{source.Substring(span.Start, span.Length)}'")))
            .OrderBy(mark => mark.Start)
            .Select(mark => mark.Text)
            .ToList();
        return (source, marks);
    }
}

using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.Pictures;

/// <summary>Roslyn's values as the language server protocol writes them, and the other way.</summary>
internal static class Protocol
{
    public static int Position(SourceText text, JsonNode position) =>
        text.Lines.GetPosition(new LinePosition((int)position["line"]!, (int)position["character"]!));

    public static TextSpan Span(SourceText text, JsonNode range) => TextSpan.FromBounds(Position(text, range["start"]!), Position(text, range["end"]!));

    public static JsonObject Range(SourceText text, TextSpan span) => Range(text.Lines.GetLinePositionSpan(span));

    public static JsonObject Of(Diagnostic diagnostic)
    {
        var result = new JsonObject
        {
            ["range"] = Range(diagnostic.Location.GetLineSpan().Span),
            ["severity"] = diagnostic.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 4 }, // As in the C# extension, three dots.
            ["code"] = diagnostic.Id,
            ["message"] = diagnostic.GetMessage(null),
        };
        if (Uri.TryCreate(diagnostic.Descriptor.HelpLinkUri, UriKind.Absolute, out var link))
        {
            result["codeDescription"] = new JsonObject { ["href"] = link.ToString() };
        }

        return result;
    }

    public static int KindOf(CompletionItem item) => item.Tags.FirstOrDefault() switch
    {
        "Method" => 2,
        "Field" => 5,
        "Class" => 7,
        "Property" => 10,
        "Keyword" => 14,
        "EnumMember" => 20,
        "Constant" => 21,
        _ => 1,
    };

    // A sum is no list, and a product no emphasis.
    public static string Markdown(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("\n", "  \n", StringComparison.Ordinal);

    private static JsonObject Range(LinePositionSpan span) => new()
    {
        ["start"] = new JsonObject { ["line"] = span.Start.Line, ["character"] = span.Start.Character },
        ["end"] = new JsonObject { ["line"] = span.End.Line, ["character"] = span.End.Character },
    };
}

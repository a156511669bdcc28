using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Comments;

/// <summary>A line that one layer ends, and the comment at its end.</summary>
/// <param name="Layer">The layer's index.</param>
/// <param name="Last">The last token of the line.</param>
/// <param name="Comment">The comment behind it, if any.</param>
internal sealed record LayerLine(int Layer, SyntaxToken Last, SyntaxTrivia? Comment)
{
    private const string Slashes = "//";

    /// <summary>What stands behind the slashes, or null.</summary>
    public string? Text => Comment?.ToString().Substring(Slashes.Length);

    /// <summary>The lines of layers; one on which several end says of none what it gives.</summary>
    public static ImmutableArray<LayerLine> Of(IEnumerable<(int Layer, SyntaxNode Node)> layers) => layers
        .GroupBy(entry => (entry.Node.SyntaxTree, Line: EndOf(entry.Node.SyntaxTree, entry.Node.Span.End)))
        .Where(line => line.Count() == 1)
        .Select(line => Read(line.Single().Layer, line.Single().Node, line.Key.Line))
        .OfType<LayerLine>()
        .ToImmutableArray();

    private static LayerLine? Read(int layer, SyntaxNode node, int line)
    {
        var last = node.GetLastToken();
        for (var next = last.GetNextToken(); next.Kind() is not (SyntaxKind.None or SyntaxKind.EndOfFileToken) && EndOf(node.SyntaxTree, next.SpanStart) == line; next = next.GetNextToken())
        {
            if (!IsEnd(next))
            {
                return null;
            }

            last = next;
        }

        SyntaxTrivia? comment = null;
        foreach (var trivia in last.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                comment = trivia;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return null;
            }
        }

        return new(layer, last, comment);
    }

    private static bool IsEnd(SyntaxToken token) => token.Kind()
        is SyntaxKind.CloseBracketToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CommaToken or SyntaxKind.SemicolonToken;

    private static int EndOf(SyntaxTree tree, int position) => tree.GetText().Lines.GetLineFromPosition(position).LineNumber;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Edits of the comments behind layers, which touch nothing else of a line.</summary>
internal static class CommentEdits
{
    public static string TextOf(string shape) => $"// {shape}";

    public static TextChange Add(string shape, LayerLine line) => new(BlankBehind(line), $" {TextOf(shape)}");

    public static TextChange Refresh(ShapeComment comment, LayerLine line) => new(line.Comment!.Value.Span, TextOf(comment.Actual));

    public static TextChange Remove(LayerLine line) => new(TextSpan.FromBounds(line.Last.Span.End, line.Comment!.Value.Span.End), string.Empty);

    private static TextSpan BlankBehind(LayerLine line) =>
        new(line.Last.Span.End, line.Last.TrailingTrivia.TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(trivia => trivia.Span.Length));
}

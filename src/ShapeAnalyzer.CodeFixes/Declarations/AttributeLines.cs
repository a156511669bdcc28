using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Attributes in brackets with the comment behind them, as they stand in a file.</summary>
/// <param name="List">The brackets.</param>
/// <param name="Text">Them and the comment.</param>
/// <param name="Span">What goes if they go: the whole line, if nothing else stands on it.</param>
internal sealed record AttributeLine(AttributeListSyntax List, string Text, TextSpan Span)
{
    public static AttributeLine Of(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var (start, end) = (text.Lines.GetLineFromPosition(list.SpanStart).Start, text.Lines.GetLineFromPosition(list.Span.End));
        var isAlone = text.ToString(TextSpan.FromBounds(start, list.SpanStart)).Trim().Length == 0 && list.GetLastToken().GetNextToken().SpanStart >= end.End;
        return isAlone
            ? new(list, text.ToString(TextSpan.FromBounds(list.SpanStart, end.End)).TrimEnd(), TextSpan.FromBounds(start, end.EndIncludingLineBreak))
            : new(list, list.ToString(), list.Span);
    }
}

/// <summary>Puts whole lines of attributes before or behind a line.</summary>
internal sealed class AttributeLines(AttributeListSyntax at)
{
    private readonly AttributeLine _line = AttributeLine.Of(at);
    private readonly SourceText _text = at.SyntaxTree.GetText();

    public (SyntaxTree Tree, TextChange Change) Behind(IEnumerable<AttributeLine> lines) =>
        Insert(_line.Span == at.Span ? at.Span.End : _text.Lines.GetLineFromPosition(at.Span.End).End, lines, (between, line) => between + line);

    public (SyntaxTree Tree, TextChange Change) InFront(IEnumerable<AttributeLine> lines) => Insert(at.SpanStart, lines, (between, line) => line + between);

    // On one line a comment would swallow what follows, so that it is left out.
    private (SyntaxTree Tree, TextChange Change) Insert(int position, IEnumerable<AttributeLine> lines, Func<string, string, string> join)
    {
        var isInLine = _line.Span == at.Span;
        var layout = new TextLines(_text);
        var between = isInLine ? string.Empty : layout.EndingAt(at.SpanStart) + layout.IndentationAt(at.SpanStart);
        return (at.SyntaxTree, new TextChange(new(position, 0), string.Concat(lines.Select(line => join(between, isInLine ? line.List.ToString() : line.Text)))));
    }
}

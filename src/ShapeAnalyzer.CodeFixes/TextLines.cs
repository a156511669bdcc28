using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>How the lines of a file begin and end, so that new ones look like them.</summary>
internal sealed class TextLines(SourceText text)
{
    /// <summary>How the line at a position ends; as another line where it is the last one, which may have no ending.</summary>
    public string EndingAt(int position) => text.Lines
        .Skip(text.Lines.IndexOf(position))
        .Concat(text.Lines)
        .Select(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
        .FirstOrDefault(ending => ending.Length > 0) ?? "\n";

    /// <summary>The blanks that the line at a position begins with.</summary>
    public string IndentationAt(int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}

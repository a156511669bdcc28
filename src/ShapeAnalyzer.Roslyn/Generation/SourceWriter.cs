using System.Text;

namespace ShapeAnalyzer.Generation;

/// <summary>Writes lines of C# with indentation and <c>\n</c>, the same on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>A line and an opening brace.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>A documentation comment; the text is escaped for XML.</summary>
    public void Summary(string text) => Line($"/// <summary>{Escape(text)}</summary>");

    public override string ToString() => _text.ToString();

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}

using System.Text;

namespace ShapeAnalyzer.Generation;

/// <summary>Writes lines of C# with indentation and <c>\n</c>, the same on every machine.</summary>
internal sealed class SourceWriter
{
    // What XML gives a meaning, and what would end the comment's line.
    private static readonly char[] Special = { '&', '<', '>', '\r', '\n', '\u0085', '\u2028', '\u2029' };

    private readonly StringBuilder _text = new(capacity: 1 << 14);
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line) => Start().Append(line).Append('\n');

    /// <summary>A line of several parts, without first making one text of them.</summary>
    public void Line(params string[] parts)
    {
        Start();
        foreach (var part in parts)
        {
            _text.Append(part);
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
    public void Summary(string text)
    {
        Start().Append("/// <summary>");
        var written = 0;
        for (var i = text.IndexOfAny(Special); i >= 0; i = text.IndexOfAny(Special, written))
        {
            _text.Append(text, written, i - written).Append(text[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => " " });
            written = i + 1;
        }

        _text.Append(text, written, text.Length - written).Append("</summary>\n");
    }

    public override string ToString() => _text.ToString();

    private StringBuilder Start() => _text.Append(' ', _depth * 4);
}

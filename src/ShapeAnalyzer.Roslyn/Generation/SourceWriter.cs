using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.Generation;

/// <summary>Writes lines of C# with indentation and <c>\n</c>, the same on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(capacity: 1 << 14);

    // The text of a comment before it is escaped.
    private readonly StringBuilder _comment = new(capacity: 1 << 10);
    private char[] _letters = new char[1 << 10];
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line) => Begin().Append(line).Append('\n');

    /// <summary>Starts a line; the rest is appended to what this gives and ended by <see cref="Line()"/>.</summary>
    public StringBuilder Begin() => _text.Append(' ', _depth * 4);

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
        BeginSummary().Append(text);
        EndSummary();
    }

    /// <summary>Starts a documentation comment; its text is appended to what this gives and ended by <see cref="EndSummary"/>.</summary>
    public StringBuilder BeginSummary() => _comment.Clear();

    public void EndSummary()
    {
        Begin().Append("/// <summary>");
        var length = _comment.Length;
        if (_letters.Length < length)
        {
            _letters = new char[2 * length];
        }

        _comment.CopyTo(0, _letters, 0, length);
        var written = 0;
        for (var i = 0; i < length; i++)
        {
            if (_letters[i] is (> '>' and < '\u0085') or ' ' or '\'')
            {
                continue; // Nearly all.
            }

            if (Escape(_letters[i]) is { } escaped)
            {
                _text.Append(_letters, written, i - written).Append(escaped);
                written = i + 1;
            }
        }

        _text.Append(_letters, written, length - written).Append("</summary>\n");
    }

    /// <summary>What was written, without a string of that length: the collector would go through everything to make room for one.</summary>
    public SourceText ToSourceText()
    {
        using var reader = new Reader(_text);
        return SourceText.From(reader, _text.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }

    // What XML gives a meaning, and what would end the comment's line.
    private static string? Escape(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => " ",
        _ => null,
    };

    private sealed class Reader(StringBuilder text) : TextReader
    {
        private int _position;

        public override int Peek() => _position < text.Length ? text[_position] : -1;

        public override int Read() => _position < text.Length ? text[_position++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, text.Length - _position);
            text.CopyTo(_position, buffer, index, read);
            _position += read;
            return read;
        }
    }
}

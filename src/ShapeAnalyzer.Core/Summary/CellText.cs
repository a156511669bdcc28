namespace ShapeAnalyzer.Core;

/// <summary>Text in a column of fixed width.</summary>
internal static class CellText
{
    /// <summary>
    /// Breaks at blanks, as many words to a line as fit; a word wider than the column is cut and ends in an ellipsis.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var (lineStart, used) = (0, 0);
        foreach (var (start, length, lengthWithBlanks) in Words(text))
        {
            if (width - used >= length)
            {
                used += lengthWithBlanks;
                continue;
            }

            if (start > 0 && (length > width || used > 0))
            {
                lines.Add(Cut(text.Substring(lineStart, start - lineStart), width));
                lineStart = start;
            }

            if (length > width || start > 0)
            {
                used = lengthWithBlanks;
            }
        }

        lines.Add(Cut(text.Substring(lineStart), width));
        return lines;
    }

    public static string Align(string text, Alignment alignment, int width) => alignment switch
    {
        Alignment.Right => text.PadLeft(width),
        Alignment.Center => text.PadLeft(text.Length + Math.Max(0, (width - text.Length) / 2)).PadRight(width),
        _ => text.PadRight(width),
    };

    // Each word with the blanks behind it; the first also with those before it.
    private static IEnumerable<(int Start, int Length, int LengthWithBlanks)> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var length = end - start;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            yield return (start, length, end - start);
            start = end;
        }
    }

    private static string Cut(string line, int width)
    {
        var text = line.TrimEnd();
        return text.Length <= width ? text : text.Substring(0, width - 1) + "…";
    }
}

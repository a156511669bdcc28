using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>How the text of a column stands in it.</summary>
internal enum Alignment
{
    Left,
    Center,
    Right,
}

/// <summary>A column of a <see cref="BoxTable"/>; the width is that of the text, without the blank on either side.</summary>
internal readonly record struct BoxColumn(string Header, Alignment Alignment, int Width);

/// <summary>A table in box-drawing characters with a heavy header, as terminals show Keras's summaries.</summary>
internal static class BoxTable
{
    public static void Write(StringBuilder text, BoxColumn[] columns, IEnumerable<string[]> rows)
    {
        Border(text, columns, "┏━┳┓");
        Row(text, columns, columns.Select(column => column.Header).ToArray(), '┃', alignBottom: true);
        Border(text, columns, "┡━╇┩");
        var isFirst = true;
        foreach (var row in rows)
        {
            if (!isFirst)
            {
                Border(text, columns, "├─┼┤");
            }

            Row(text, columns, row, '│', alignBottom: false);
            isFirst = false;
        }

        Border(text, columns, "└─┴┘");
    }

    /// <summary>
    /// How wide the texts are when columns that end at these parts of the line get blanks and borders too: all give
    /// way by the same width, as far as it can be divided.
    /// </summary>
    public static int[] ContentWidths(double[] ends, int lineLength)
    {
        var widths = new int[ends.Length];
        var current = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var width = (int)(ends[i] * lineLength) - current;
            current += width;
            widths[i] = width + 2;
        }

        var excess = widths.Sum() - (lineLength - (widths.Length + 1));
        for (var i = 0; i < widths.Length; i++)
        {
            var given = (int)Math.Round((double)excess / (widths.Length - i), MidpointRounding.ToEven);
            widths[i] -= given + 2;
            excess -= given;
        }

        return widths;
    }

    private static void Border(StringBuilder text, BoxColumn[] columns, string marks)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            text.Append(i == 0 ? marks[0] : marks[2]).Append(marks[1], columns[i].Width + 2);
        }

        text.Append(marks[3]).Append('\n');
    }

    private static void Row(StringBuilder text, BoxColumn[] columns, string[] cells, char edge, bool alignBottom)
    {
        var lines = cells.Select((cell, i) => CellText.Wrap(cell, columns[i].Width)).ToArray();
        var height = lines.Max(cell => cell.Count);
        for (var line = 0; line < height; line++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var index = alignBottom ? line - (height - lines[i].Count) : line;
                var content = index >= 0 && index < lines[i].Count ? lines[i][index] : string.Empty;
                text.Append(edge).Append(' ').Append(CellText.Align(content, columns[i].Alignment, columns[i].Width)).Append(' ');
            }

            text.Append(edge).Append('\n');
        }
    }
}

using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The summary that Keras 2 prints: 65 wide, fields that end at 29, 55 and 65 (98 with connections). A column
/// widens rather than cut its text.
/// </summary>
internal static class ClassicSummary
{
    private static readonly int[] Narrow = { 29, 55, 65 };
    private static readonly int[] Wide = { 32, 53, 65, 98 };
    private static readonly string[] Headers = { "Layer (type)", "Output Shape", "Param #", "Connected to" };

    public static string Write(ShapedNetwork network)
    {
        var table = SummaryTable.Of(network);
        var ends = table.HasConnections ? Wide : Narrow;
        var rows = table.Rows.SelectMany(row => LinesOf(row, ends.Length)).ToList();
        var widths = Widths(ends, rows.Select(row => row.Cells).Prepend(Headers.Take(ends.Length).ToArray()));
        var width = widths.Sum();

        var text = new StringBuilder();
        text.Append("Model: \"").Append(table.ModelName).Append("\"\n");
        Rule(text, '_', width);
        Line(text, Headers, widths);
        Rule(text, '=', width);
        for (var i = 0; i < rows.Count; i++)
        {
            Line(text, rows[i].Cells, widths);
            if (rows[i].IsLastOfLayer)
            {
                Rule(text, i == rows.Count - 1 ? '=' : '_', width);
            }
        }

        text.Append("Total params: ").Append(Thousands(table.Total)).Append('\n');
        text.Append("Trainable params: ").Append(Thousands(table.Trainable)).Append('\n');
        text.Append("Non-trainable params: ").Append(Thousands(table.NonTrainable)).Append('\n');
        Rule(text, '_', width);
        return text.ToString();
    }

    // Further connections of a layer stand on rows of their own.
    private static IEnumerable<(string[] Cells, bool IsLastOfLayer)> LinesOf(SummaryRow row, int columns)
    {
        var first = new[]
        {
            $"{row.Name} ({row.ClassName})" + (row.IsBroken ? " <- error" : string.Empty),
            row.OutputShape,
            row.Parameters.Value?.ToString(CultureInfo.InvariantCulture) ?? "?",
        };
        if (columns == Narrow.Length)
        {
            yield return (first, true);
            yield break;
        }

        yield return (first.Append(row.Connections.FirstOrDefault() ?? string.Empty).ToArray(), row.Connections.Length <= 1);
        for (var i = 1; i < row.Connections.Length; i++)
        {
            yield return (new[] { string.Empty, string.Empty, string.Empty, row.Connections[i] }, i == row.Connections.Length - 1);
        }
    }

    private static int[] Widths(int[] ends, IEnumerable<string[]> rows)
    {
        var widths = ends.Select((end, i) => i == 0 ? end : end - ends[i - 1]).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                // One blank keeps columns apart; the last needs none.
                widths[i] = Math.Max(widths[i], row[i].Length + (i == widths.Length - 1 ? 0 : 1));
            }
        }

        return widths;
    }

    private static void Line(StringBuilder text, string[] cells, int[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            text.Append(cells[i].PadRight(widths[i]));
        }

        text.Append('\n');
    }

    private static void Rule(StringBuilder text, char mark, int width) => text.Append(mark, width).Append('\n');

    private static string Thousands(Dim count) => count.Value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}

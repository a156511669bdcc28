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
    private const int TrainableWidth = 11;

    public static string Write(ShapedNetwork network)
    {
        var table = SummaryTable.Of(network);
        var ends = (table.HasConnections ? Wide : Narrow).ToList();
        if (table.ShowsTrainable)
        {
            ends.Add(ends[ends.Count - 1] + TrainableWidth);
        }

        var headers = Cells(table, "Layer (type)", "Output Shape", "Param #", "Connected to", "Trainable");
        var rows = table.Rows.SelectMany(row => LinesOf(row, table)).ToList();
        var widths = Widths(ends, rows.Select(row => row.Cells).Prepend(headers));
        var width = widths.Sum();

        var text = new StringBuilder();
        text.Append("Model: \"").Append(table.ModelName).Append("\"\n");
        Rule(text, '_', width);
        Line(text, headers, widths);
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
    private static IEnumerable<(string[] Cells, bool IsLastOfLayer)> LinesOf(SummaryRow row, SummaryTable table)
    {
        var lines = table.HasConnections ? Math.Max(1, row.Connections.Length) : 1;
        for (var i = 0; i < lines; i++)
        {
            var connection = row.Connections.ElementAtOrDefault(i) ?? string.Empty;
            yield return (i == 0
                ? Cells(table, row.Title, row.OutputShape, row.Parameters.Value?.ToString(CultureInfo.InvariantCulture) ?? "?", connection, row.TrainableMark)
                : Cells(table, string.Empty, string.Empty, string.Empty, connection, string.Empty), i == lines - 1);
        }
    }

    // Only the columns that the table has.
    private static string[] Cells(SummaryTable table, string title, string shape, string parameters, string connection, string trainable)
    {
        var cells = new List<string> { title, shape, parameters };
        if (table.HasConnections)
        {
            cells.Add(connection);
        }

        if (table.ShowsTrainable)
        {
            cells.Add(trainable);
        }

        return cells.ToArray();
    }

    private static int[] Widths(List<int> ends, IEnumerable<string[]> rows)
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
            text.Append(cells[i]).Append(' ', widths[i] - cells[i].Length);
        }

        text.Append('\n');
    }

    private static void Rule(StringBuilder text, char mark, int width) => text.Append(mark, width).Append('\n');

    private static string Thousands(Dim count) => count.Value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}

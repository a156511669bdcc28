using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>The summary that Keras 3 prints: a box table and the parameters with their sizes.</summary>
internal static class Keras3Summary
{
    private const int BytesPerParameter = 4;

    // Where the columns end, as a part of the line.
    private static readonly double[] Plain = { 0.45, 0.80, 1.0 };
    private static readonly double[] Connected = { 0.3, 0.56, 0.74, 1.0 };

    public static string Write(ShapedNetwork network, int? lineLength = null) => Write(SummaryTable.Of(network), lineLength);

    public static string Write(SummaryTable table, int? lineLength = null)
    {
        var columns = ColumnsOf(table, lineLength);
        var text = new StringBuilder();
        text.Append("Model: \"").Append(table.ModelName).Append("\"\n");
        BoxTable.Write(text, columns, table.Rows.Select(row => CellsOf(row, table)));
        Count(text, "Total", table.Total);
        Count(text, "Trainable", table.Trainable);
        Count(text, "Non-trainable", table.NonTrainable);
        return text.ToString();
    }

    private static BoxColumn[] ColumnsOf(SummaryTable table, int? lineLength)
    {
        var (headers, alignments, ends, length) = table.HasConnections
            ? (new List<string> { "Layer (type)", "Output Shape", "Param #", "Connected to" }, new List<Alignment> { Alignment.Left, Alignment.Left, Alignment.Right, Alignment.Left }, Connected, 108)
            : (new List<string> { "Layer (type)", "Output Shape", "Param #" }, new List<Alignment> { Alignment.Left, Alignment.Left, Alignment.Right }, Plain, 88);
        if (table.ShowsTrainable)
        {
            headers.Add("Trainable");
            alignments.Add(Alignment.Center);
            ends = ends.Select(end => end * 0.9).Append(1.0).ToArray();
            length += 12;
        }

        var widths = BoxTable.ContentWidths(ends, lineLength ?? length);
        return headers.Select((header, i) => new BoxColumn(header, alignments[i], widths[i])).ToArray();
    }

    private static string[] CellsOf(SummaryRow row, SummaryTable table)
    {
        var cells = new List<string> { row.Title, row.OutputShape, Thousands(row.Parameters) };
        if (table.HasConnections)
        {
            cells.Add(row.Connections.IsEmpty ? "-" : string.Join(", ", row.Connections));
        }

        if (table.ShowsTrainable)
        {
            cells.Add(row.TrainableMark);
        }

        return cells.ToArray();
    }

    private static void Count(StringBuilder text, string what, Dim count) => text
        .Append(' ').Append(what).Append(" params: ").Append(Thousands(count))
        .Append(" (").Append(count.Value is { } known ? MemorySize.Format((decimal)known * BytesPerParameter) : "?").Append(")\n");

    private static string Thousands(Dim count) => count.Value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}

using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Properties;

/// <summary>A summary can be read back: its rows and sums are the network's numbers, in both layouts. Names change no number.</summary>
public partial class SummaryProperties
{
    [Fact]
    public void ClassicReadsBack() => RandomNetwork.Any.Sample(network => Check(network, "SummaryStyle = SummaryStyle.Classic", ReadClassic), iter: 40, threads: 1);

    [Fact]
    public void Keras3ReadsBack() => RandomNetwork.Any.Sample(network => Check(network, "SummaryStyle = SummaryStyle.Keras3", ReadKeras3), iter: 40, threads: 1);

    [Fact]
    public void NamesChangeNoNumber() => RandomNetwork.Any.Sample(
        network =>
        {
            var assembly = TestCompilation.Create(network.Source(), network.Source(i => $"given {i}", type: "Renamed")).Load();
            var (plain, renamed) = (NetworkNumbers.Of(assembly.GetType("Net")!), NetworkNumbers.Of(assembly.GetType("Renamed")!));
            Assert.Equal((plain.Total, plain.Trainable, plain.NonTrainable), (renamed.Total, renamed.Trainable, renamed.NonTrainable));
            Assert.Equal(plain.Layers.Select(layer => (layer.Shape, layer.Parameters)), renamed.Layers.Select(layer => (layer.Shape, layer.Parameters)));
            Assert.Equal(renamed.Layers.Select((_, i) => $"given {i}"), renamed.Layers.Select(layer => layer.Name));
        },
        iter: 40,
        threads: 1);

    private static void Check(RandomNetwork network, string properties, Func<string, (List<(string, string, long)> Rows, long[] Sums)> read)
    {
        // Loading it also says that the compiler takes the generated text.
        var type = TestCompilation.Create(network.Source(properties)).Load().GetType("Net")!;
        var expected = NetworkNumbers.Of(type);
        var (rows, sums) = read((string)type.GetField("Summary")!.GetRawConstantValue()!);
        Assert.Equal(expected.Layers, rows);
        Assert.Equal([expected.Total, expected.Trainable, expected.NonTrainable], sums);
    }

    private static (List<(string, string, long)> Rows, long[] Sums) ReadClassic(string summary) => (
        [.. ClassicRow().Matches(summary).Select(row => (row.Groups["name"].Value, row.Groups["shape"].Value, Number(row.Groups["parameters"].Value)))],
        [.. ClassicSum().Matches(summary).Select(sum => Number(sum.Groups[1].Value))]);

    // Rows of a table, whose cells may go on in the next line.
    private static (List<(string, string, long)> Rows, long[] Sums) ReadKeras3(string summary)
    {
        var rows = new List<(string, string, long)>();
        var cells = new[] { string.Empty, string.Empty, string.Empty };
        foreach (var line in summary.Split('\n').SkipWhile(line => !line.StartsWith('┡')).Skip(1))
        {
            if (line.StartsWith('│'))
            {
                var parts = line.Split('│')[1..4];
                cells = [.. cells.Zip(parts, (before, part) => before + part.Trim())];
            }
            else if (cells[0].Length > 0)
            {
                rows.Add((Keras3Name().Match(cells[0]).Groups[1].Value, cells[1].Trim('(', ')').Replace("None, ", string.Empty, StringComparison.Ordinal) is var shape && cells[1].StartsWith("(None, None", StringComparison.Ordinal) ? "None, " + shape : shape, Number(cells[2])));
                cells = [string.Empty, string.Empty, string.Empty];
            }
        }

        return (rows, [.. Keras3Sum().Matches(summary).Select(sum => Number(sum.Groups[1].Value))]);
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>\S+) \(\w+\) +\(None, (?<shape>[^)]*?),?\) +(?<parameters>\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex ClassicRow();

    [GeneratedRegex(@"params: ([\d,]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex ClassicSum();

    [GeneratedRegex(@"^(\S+?) ?\(")]
    private static partial Regex Keras3Name();

    [GeneratedRegex(@"params: ([\d,]+) \(", RegexOptions.Multiline)]
    private static partial Regex Keras3Sum();
}

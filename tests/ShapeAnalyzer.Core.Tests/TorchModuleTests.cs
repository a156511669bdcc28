using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests;

/// <summary>Every module against what libtorch did with it.</summary>
public class TorchModuleTests
{
    private static readonly NetworkOptions Options = new(DataFormats.ChannelsFirst);

    private static readonly Lazy<ILookup<string, TorchRow>> ByLayer = new(() => TorchRow.All.ToLookup(row => row.Layer));

    private static readonly Lazy<HashSet<int>> Other = new(() => TestData.Read("torch-other-failures.txt")
        .Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))
        .ToHashSet());

    public static TheoryData<string> Modules => new(ByLayer.Value.Select(rows => rows.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Modules))]
    public void Gives_what_libtorch_gives(string layer)
    {
        var wrong = ByLayer.Value[layer].Select(row => (row, complaint: Compare(row))).Where(pair => pair.complaint is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Select(pair => $"{pair.complaint}: {pair.row}").Prepend($"{wrong.Count} of {ByLayer.Value[layer].Count()}")));
    }

    private static string? Compare(TorchRow row)
    {
        if (TorchCatalog.FindModule(row.Layer) is not { } layer)
        {
            return "no rule";
        }

        var call = LayerCall.Run(layer, Convention(row), row.Inputs, Options);
        if (row.Error is not null)
        {
            return call.Problems.Count > 0 || Other.Value.Contains(row.Id) ? null : "no finding";
        }

        var parameters = call.Weights.Where(weight => !weight.IsBuffer).Sum(weight => weight.Count.Value.Value ?? -1_000_000);
        var buffers = call.Weights.Where(weight => weight.IsBuffer).Sum(weight => weight.Count.Value.Value ?? -1_000_000);
        var outputs = call.Outputs.Select(output => output.Shape.HasRank ? new Shape(output.Shape.Dims) : output.Shape).ToList();
        return call.Problems.Count > 0 ? $"false finding '{call.Problems[0].Text}'"
            : !outputs.SequenceEqual(row.Outputs) ? $"gives {string.Join(", ", outputs)}"
            : parameters != row.Parameters ? $"has {parameters} parameters"
            : buffers != row.Buffers ? $"has {buffers} in buffers"
            : null;
    }

    // The rows are from TorchSharp 0.107.
    private static Arguments Convention(TorchRow row) => new(
        row.Arguments.Items.Append(new("uses_first_output_padding", Value.Of(true))).Append(new("reverses_same_pads", Value.Of(true))).Append(new("needs_state", Value.Of(row.Layer == "LSTMCell"))).ToEquatableArray());
}

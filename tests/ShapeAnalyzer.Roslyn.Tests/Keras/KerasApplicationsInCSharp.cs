using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ShapeAnalyzer.Tests;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>Whole published networks as C# classes: every row, weight and total out of the compiled assembly.</summary>
public class KerasApplicationsInCSharp
{
    // Large classes, which other tests look at too.
    private static readonly ConcurrentDictionary<string, Lazy<CompiledNetwork>> Compiled = new();

    internal static IReadOnlyList<string> Names => [.. Directory.GetFiles(TestData.PathOf("keras-applications"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Applications => [.. Names];

    [Theory]
    [MemberData(nameof(Applications))]
    public void Every_row_weight_and_total_is_that_of_Keras(string name)
    {
        var row = RowOf(name);
        var compiled = Compile(name);

        Assert.Empty(compiled.CompilerErrors.Concat(compiled.Diagnostics).Select(CompiledNetwork.Describe));
        Assert.Empty(row.GetProperty("layers").EnumerateArray().SelectMany(layer => Differences(layer, compiled)));
        var totals = row.GetProperty("params");
        Assert.Equal(
            (totals.GetProperty("total").GetInt64(), totals.GetProperty("trainable").GetInt64(), totals.GetProperty("non_trainable").GetInt64()),
            (compiled.Total("TotalParameters"), compiled.Total("TrainableParameters"), compiled.Total("NonTrainableParameters")));
        Assert.Equal(row.GetProperty("layers").EnumerateArray().Select(layer => SummaryRow(layer, !row.GetProperty("sequential_like_summary").GetBoolean())), RowsOf(compiled.Summary!));
    }

    internal static CompiledNetwork Compile(string name) => Compiled.GetOrAdd(name, _ => new(() =>
        Assert.Single(CSharpDoor.Run([(name, NetworkSource.Of(KerasApplication.Read(RowOf(name)), name, $"Name = {AttributeSource.Quote(RowOf(name).GetProperty("model_name").GetString()!)}"))])))).Value;

    private static JsonElement RowOf(string name) => JsonDocument.Parse(TestData.Read("keras-applications", name + ".json")).RootElement;

    private static IEnumerable<string> Differences(JsonElement layer, CompiledNetwork compiled)
    {
        var name = layer.GetProperty("name").GetString()!;
        var type = compiled.Layer(name);
        var output = layer.GetProperty("output_shape").EnumerateArray().Skip(1).Select(size => size.ValueKind == JsonValueKind.Null ? -1 : size.GetInt32());
        if (CompiledNetwork.Shape(type) is not { } shape || !shape.SequenceEqual(output))
        {
            yield return $"{name}: the shape is not {layer.GetProperty("output_shape")}";
        }

        if (layer.GetProperty("type").GetString() == "InputLayer")
        {
            yield break;
        }

        if (CompiledNetwork.Constant<long>(type, "Parameters") != layer.GetProperty("params").GetInt64())
        {
            yield return $"{name}: {CompiledNetwork.Constant<long>(type, "Parameters")} parameters, in Keras {layer.GetProperty("params")}";
        }

        foreach (var weight in layer.GetProperty("weights").EnumerateArray())
        {
            var property = AttributeSource.PascalCase(weight[0].GetString()!) + "Shape";
            if (CompiledNetwork.Shape(type, property) is not { } sizes || !sizes.SequenceEqual(weight[1].EnumerateArray().Select(size => size.GetInt32())))
            {
                yield return $"{name}: {property} is not {weight[1]}";
            }
        }
    }

    private static string SummaryRow(JsonElement layer, bool hasConnections) =>
        $"{layer.GetProperty("name")} ({layer.GetProperty("type")}) ({string.Join(", ", layer.GetProperty("output_shape").EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? "None" : size.ToString()))}) "
        + layer.GetProperty("params").GetInt64().ToString(CultureInfo.InvariantCulture)
        + string.Concat(layer.GetProperty("inbound").EnumerateArray().Where(_ => hasConnections).Select(tensor => $" {tensor[0]}[{tensor[1]}][{tensor[2]}]"));

    // Each row without the blanks that make columns; connections only where the layout has them.
    private static IEnumerable<string> RowsOf(string summary)
    {
        var body = summary[(summary.IndexOf("\n==", StringComparison.Ordinal) + 1)..];
        var lines = body.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("Total", StringComparison.Ordinal)).ToList();
        var row = string.Empty;
        foreach (var line in lines)
        {
            if (line.Length > 0 && line.All(letter => letter is '_' or '='))
            {
                yield return row;
                row = string.Empty;
            }
            else
            {
                row = $"{row} {string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))}".Trim();
            }
        }
    }
}

using System.Globalization;
using System.Text.Json;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>The rows of Keras's layer tests as C# classes with one attribute, through analyzer and generator.</summary>
public class KerasRowsInCSharp
{
    [Fact]
    public void Agree_with_Keras()
    {
        var rows = LayerRows.Layers.SelectMany(LayerRows.Of).Select(row => (Row: row, Layer: WrappedLayer.Of(row.Layer!, row.Arguments)))
            .Where(entry => entry.Layer is { } layer && layer.Wrappers.All(CanBeWritten))
            .ToList();
        var networks = CSharpDoor.Run(rows.Select(entry => Source(entry.Row, entry.Layer!)).ToList());
        var differences = rows.Zip(networks)
            .SelectMany(pair => Differences(pair.First.Row, pair.Second).Select(difference => $"{pair.First.Row}\n{pair.Second.Source}    {difference}"))
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences in {rows.Count} rows:\n{string.Join("\n", differences)}");
    }

    // Wrappers are properties of the layer; of their own arguments only the merge mode is one too.
    private static bool CanBeWritten((string Class, JsonElement Arguments) wrapper) =>
        wrapper.Arguments.EnumerateObject().All(argument => argument.Name is "layer" or "merge_mode" or "name" or "backward_layer");

    private static (string ClassName, string Source) Source(LayerRow row, WrappedLayer layer)
    {
        var className = "Row_" + row.Id.Replace('.', '_');

        // Without an input it is about the arguments alone; any input will do.
        var inputs = row.Inputs is not { } shapes ? "[Input]\n"
            : shapes.Count == 1 ? $"[{AttributeSource.Input(shapes[0])}]\n"
            : string.Concat(shapes.Select((shape, i) => $"[{AttributeSource.Input(shape, $"input{i}")}]\n"));
        var more = row.Inputs?.Count > 1
            ? new[] { $"From = [{string.Join(", ", row.Inputs.Select((_, i) => $"\"input{i}\""))}]", "Name = \"layer\"" }
            : ["Name = \"layer\""];
        return (className, $"[Network]\n{inputs}[{AttributeSource.Of(layer, [.. more, .. AttributeSource.OfCall(layer, row.CallArguments)])}]\npublic partial class {className};\n");
    }

    private static IEnumerable<string> Differences(LayerRow row, CompiledNetwork network)
    {
        if (row.IsRejected)
        {
            // Without an input it must be the declaration that is wrong, for any input will do.
            if (!network.Errors.Any(error => row.Inputs is not null || !error.Id.StartsWith("SHP1", StringComparison.Ordinal)))
            {
                yield return $"is not rejected; Keras says: {row.Message}";
            }

            yield break;
        }

        // Without a shape only the arguments are checked.
        foreach (var error in row.Inputs is null ? network.CompilerErrors : network.Errors)
        {
            yield return $"is rejected: {CompiledNetwork.Describe(error)}";
        }

        var layer = network.Layer("layer");
        if (row.OutputShape is { ValueKind: JsonValueKind.Array } output && network.Type is not null)
        {
            var expected = ShapesOf(output);
            var actual = expected.Count == 1
                ? [Text(CompiledNetwork.Shape(layer))]
                : expected.Select((_, i) => Text(CompiledNetwork.Shape(layer, "OutputShape" + i.ToString(CultureInfo.InvariantCulture)))).ToList();
            if (!expected.SequenceEqual(actual))
            {
                yield return $"gives {string.Join(" ", actual)}, but Keras {string.Join(" ", expected)}";
            }
        }

        if (row.HasPlainWeights && row.Parameters is var (total, trainable) && network.Type is not null
            && (network.Total("TotalParameters") != total || network.Total("TrainableParameters") != trainable))
        {
            yield return $"has {network.Total("TotalParameters")} parameters ({network.Total("TrainableParameters")} trainable), but Keras {total} ({trainable})";
        }
    }

    private static List<string> ShapesOf(JsonElement output) =>
        output.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Array)
            ? output.EnumerateArray().Select(WithoutBatch).ToList()
            : [WithoutBatch(output)];

    private static string WithoutBatch(JsonElement shape) =>
        $"({string.Join(",", shape.EnumerateArray().Skip(1).Select(size => size.ValueKind == JsonValueKind.Null ? "-1" : size.ToString()))})";

    private static string Text(int[]? shape) => shape is null ? "?" : $"({string.Join(",", shape)})";
}

using System.Globalization;
using System.Text.Json;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>Compares what the engine finds for a row with what Keras did.</summary>
internal static class LayerRowCheck
{
    /// <summary>What differs; empty where all agrees.</summary>
    public static IEnumerable<string> Differences(LayerRow row, Layer layer, Arguments arguments)
    {
        var network = EngineDoor.Infer(row, layer, arguments);
        var errors = network.Findings.Where(finding => finding.Rule.Id[3] is '0' or '1').ToList();
        return row.IsRejected ? Rejection(row, errors) : Acceptance(row, network.Layers[0], errors);
    }

    private static IEnumerable<string> Rejection(LayerRow row, List<Finding> errors)
    {
        if (errors.Count == 0)
        {
            yield return $"is not rejected; Keras says: {row.Message}";
        }

        // What Keras names, the finding must point at; where Keras names no argument, at the layer or an argument.
        var named = row.Arguments.EnumerateObject().Select(argument => argument.Name).Where(name => IsNamed(name, row.Message)).ToList();
        if (errors.Count > 0 && named.Count > 0 && row.Inputs is null && !errors.Any(error => named.Contains(error.Anchor.Parameter ?? string.Empty)))
        {
            yield return $"is rejected at {string.Join(", ", errors.Select(error => error.Anchor.Parameter ?? "the layer"))} ({errors[0].Message}), but Keras names {string.Join(", ", named)}: {row.Message}";
        }
    }

    private static bool IsNamed(string name, string message) =>
        System.Text.RegularExpressions.Regex.IsMatch(message, $@"\b{name}\b");

    private static IEnumerable<string> Acceptance(LayerRow row, ShapedLayer layer, List<Finding> errors)
    {
        foreach (var error in errors)
        {
            yield return $"is rejected: {error.Rule.Id} {error.Message}";
        }

        if (row.OutputShape is { } output)
        {
            var expected = ShapesOf(output);
            var actual = layer.Outputs.Select(tensor => Text(tensor.Shape)).ToList();
            if (!expected.SequenceEqual(actual))
            {
                yield return $"gives {string.Join(" ", actual)}, but Keras {string.Join(" ", expected)}";
            }
        }

        if (row.HasPlainWeights && row.Weights is { } weights)
        {
            var expected = weights.Select(Text).Order(StringComparer.Ordinal).ToList();
            var actual = layer.Weights.Select(weight => Text(weight, row.IsTrainable)).Order(StringComparer.Ordinal).ToList();
            if (!expected.SequenceEqual(actual))
            {
                yield return $"has the weights {string.Join(" ", actual)}, but Keras {string.Join(" ", expected)}";
            }
        }

        if (row.HasPlainWeights && row.Parameters is var (total, trainable)
            && (layer.Parameters.Value != total || layer.TrainableParameters.Value != trainable))
        {
            yield return $"has {layer.Parameters} parameters ({layer.TrainableParameters} trainable), but Keras {total} ({trainable})";
        }
    }

    private static List<string> ShapesOf(JsonElement output) =>
        output.ValueKind == JsonValueKind.Array && output.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Array)
            ? output.EnumerateArray().Select(Text0).ToList()
            : [Text0(output)];

    private static string Text(Shape shape) => shape.HasRank
        ? $"({string.Join(",", shape.Dims.Select(size => size.Value?.ToString(CultureInfo.InvariantCulture) ?? "None"))})"
        : "?";

    private static string Text0(JsonElement shape) => shape.ValueKind == JsonValueKind.Array
        ? $"({string.Join(",", shape.EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? "None" : size.ToString()))})"
        : shape.ToString();

    private static string Text(Weight weight, bool isTrainable) =>
        $"({string.Join(",", weight.Shape)}){(isTrainable && weight.IsTrainable ? string.Empty : " frozen")}";

    // {"path", "shape", "trainable"}, in the examples [path, shape, trainable].
    private static string Text(JsonElement weight) => weight.ValueKind == JsonValueKind.Array
        ? $"{Text0(weight[1])}{(weight[2].GetBoolean() ? string.Empty : " frozen")}"
        : $"{Text0(weight.GetProperty("shape"))}{(weight.GetProperty("trainable").GetBoolean() ? string.Empty : " frozen")}";
}

using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>All rows about single layers.</summary>
internal static class LayerRows
{
    /// <summary>Every class of Keras, as <c>keras-layers.json</c> describes it.</summary>
    public static IReadOnlyList<JsonElement> Classes { get; } =
        JsonDocument.Parse(TestData.Read("keras-layers.json")).RootElement.GetProperty("layers").EnumerateArray().ToList();

    public static IReadOnlyList<LayerRow> All { get; } = Cases().Concat(Examples()).ToList();

    /// <summary>The names of all layers that have rows; with the environment variable LAYER only that one.</summary>
    public static IEnumerable<string> Layers => Environment.GetEnvironmentVariable("LAYER") is { Length: > 0 } only
        ? only.Split(',')
        : All.Where(row => OutOfScope.IsClassInScope(row.Layer)).Select(row => row.Layer!).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The rows of that layer that are in scope.</summary>
    public static IEnumerable<LayerRow> Of(string layer) => All.Where(row => row.Layer == layer && !OutOfScope.Lists(row));

    private static IEnumerable<LayerRow> Cases() =>
        JsonDocument.Parse(TestData.Read("keras-layer-cases.json")).RootElement.GetProperty("cases").EnumerateArray()
            .Select(row => new LayerRow(row.GetProperty("id").GetString()!, row.GetProperty("kind").GetString()!, row));

    private static IEnumerable<LayerRow> Examples() => Classes
        .Where(type => type.TryGetProperty("examples", out _))
        .SelectMany(type => type.GetProperty("examples").EnumerateArray().Where(HasAllArguments).Select((example, i) => Example(type.GetProperty("name").GetString()!, i, example)));

    // Of a wrapped layer the examples tell only the class.
    private static bool HasAllArguments(JsonElement example) => !example.GetProperty("init_kwargs").TryGetProperty("layer", out _);

    private static LayerRow Example(string layer, int index, JsonElement example)
    {
        var row = example.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        row["layer"] = JsonSerializer.SerializeToElement(layer);
        return new($"{layer}.example{index}", "example", JsonSerializer.SerializeToElement(row));
    }
}

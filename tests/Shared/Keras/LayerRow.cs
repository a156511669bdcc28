using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>
/// One row of <c>keras-layer-cases.json</c>, or one example of <c>keras-layers.json</c>: a layer with its arguments, what it
/// was called with, and what Keras computed or complained about.
/// </summary>
internal sealed class LayerRow(string id, string kind, JsonElement row)
{
    public string Id { get; } = id;

    /// <summary><c>run_layer_test</c>, <c>call</c>, <c>build</c>, <c>compute_output_shape</c>, <c>raises</c>, <c>example</c>.</summary>
    public string Kind { get; } = kind;

    public string? Layer { get; } = row.TryGetProperty("layer", out var layer) ? layer.GetString() : null;

    public JsonElement Arguments { get; } = row.GetProperty("init_kwargs");

    /// <summary>What the layer is called with, apart from its inputs.</summary>
    public JsonElement? CallArguments { get; } = row.TryGetProperty("call_kwargs", out var call) ? call : null;

    public string Test { get; } = row.TryGetProperty("test", out var test) ? test.GetString()! : string.Empty;

    public string Message { get; } =
        Result(row) is { } result && (result.TryGetProperty("message", out var message) || result.TryGetProperty("error", out message)) ? message.GetString()! : string.Empty;

    /// <summary>Whether Keras rejects it; a <c>run_layer_test</c> may also end in an error.</summary>
    public bool IsRejected { get; } = kind == "raises" || (Result(row) is { } result && result.TryGetProperty("error", out _));

    public JsonElement? OutputShape { get; } =
        Result(row) is { } result && result.TryGetProperty("output_shape", out var output) ? output
        : row.TryGetProperty("expected_output_shape", out var expected) && expected.ValueKind != JsonValueKind.Null ? expected
        : null;

    public IReadOnlyList<JsonElement>? Weights { get; } =
        Result(row) is { } result && result.TryGetProperty("weights", out var weights) ? weights.EnumerateArray().ToList() : null;

    public (long Total, long Trainable)? Parameters { get; } =
        Result(row) is not { } result || !result.TryGetProperty("params", out var count) ? null
        : count.ValueKind == JsonValueKind.Number ? (count.GetInt64(), result.GetProperty("trainable_params").GetInt64())
        : (count.GetProperty("total").GetInt64(), count.GetProperty("trainable").GetInt64());

    /// <summary>The shapes of the inputs, in the order of the layer's inputs; null where the row has none.</summary>
    public IReadOnlyList<JsonElement>? Inputs { get; } = ReadInputs(row);

    public bool IsTrainable => !(Arguments.ValueKind == JsonValueKind.Object && Arguments.TryGetProperty("trainable", out var trainable) && trainable.ValueKind == JsonValueKind.False);

    /// <summary>
    /// Whether Keras's weights are those of the plain layer: quantization and LoRA, which change them, are not a matter of
    /// shapes, and tests about them look at a layer in the middle of it.
    /// </summary>
    public bool HasPlainWeights =>
        !(Arguments.TryGetProperty("lora_rank", out _)
            || Arguments.TryGetProperty("quantization_config", out _)
            || (Arguments.TryGetProperty("dtype", out var type) && type.ToString().Contains("_from_", StringComparison.Ordinal))
            || OtherWeights.Any(word => Test.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static readonly string[] OtherWeights = ["quantiz", "lora", "int4", "int8", "float8", "gptq", "awq", "dtype_policy", "save_load"];

    public override string ToString() => $"{Id} {Kind} {Layer} {Arguments} {(Inputs is null ? "?" : string.Join(" ", Inputs))}{(CallArguments is null ? string.Empty : $" called with {CallArguments}")}";

    // An example holds its results itself.
    private static JsonElement? Result(JsonElement row) =>
        row.TryGetProperty("keras_3_16", out var result) ? result : row.TryGetProperty("kind", out _) ? null : row;

    private static List<JsonElement>? ReadInputs(JsonElement row)
    {
        var call = row.TryGetProperty("call_kwargs", out var given) ? given : default;
        if (row.TryGetProperty("input_shape", out var shape) && shape.ValueKind != JsonValueKind.Null)
        {
            return Flatten(shape);
        }

        if (call.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var names in new[] { new[] { "input_shape" }, ["inputs"], ["query_shape", "value_shape", "key_shape"], ["query", "value", "key"] })
        {
            if (call.TryGetProperty(names[0], out _))
            {
                return names.Where(name => call.TryGetProperty(name, out _)).SelectMany(name => Flatten(call.GetProperty(name))).ToList();
            }
        }

        return null;
    }

    // A shape, a list of shapes (null, or a number among shapes: not given), or shapes by name in the layer's order.
    private static List<JsonElement> Flatten(JsonElement shapes) => shapes.ValueKind switch
    {
        JsonValueKind.Object => shapes.EnumerateObject().SelectMany(shape => Flatten(shape.Value)).ToList(),
        JsonValueKind.Null => [],
        JsonValueKind.Array when shapes.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Array or JsonValueKind.Object) =>
            shapes.EnumerateArray().SelectMany(item => item.ValueKind is JsonValueKind.Null or JsonValueKind.Number ? [] : Flatten(item)).ToList(),
        _ => [shapes],
    };
}

using System.Text.Json;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>Translates Keras's arguments, as the data files write them, into the engine's.</summary>
internal static class KerasValues
{
    /// <summary>The arguments that the layer's class declares; the others (initializers, regularizers, names, ...) decide no shape.</summary>
    public static Arguments ArgumentsOf(Layer layer, JsonElement arguments, JsonElement? callArguments = null) => new(
        Properties(arguments).Concat(callArguments is { } call ? Properties(call) : [])
            .Where(argument => layer.Parameters.Any(parameter => parameter.Name == argument.Name))
            .Select(argument => new Argument(argument.Name, ValueOf(argument.Name, argument.Value)))
            .ToEquatableArray());

    /// <summary>All arguments, whether the engine knows them or not.</summary>
    public static Arguments ArgumentsOf(JsonElement arguments) =>
        new(Properties(arguments).Select(argument => new Argument(argument.Name, ValueOf(argument.Name, argument.Value))).ToEquatableArray());

    /// <summary>A shape with its batch; None is left open.</summary>
    public static Shape ShapeOf(JsonElement shape) =>
        Shape.Of(shape.EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? Dim.Undefined : Dim.Of(size.GetInt64())));

    public static Value ValueOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Value.Null,
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.String => Value.Of(value.GetString()!),
        JsonValueKind.Number => value.TryGetInt64(out var whole) && value.GetRawText().All(letter => letter == '-' || char.IsDigit(letter)) ? Value.Of(whole) : Value.Of(value.GetDouble()),
        JsonValueKind.Array when name is "cropping" or "padding" && MarginsOf(value) is { } margins => Value.Of(margins),
        JsonValueKind.Array => Value.Of(value.EnumerateArray().Select(item => ValueOf(string.Empty, item is { ValueKind: JsonValueKind.Null } ? MinusOne : item))),
        _ => ValueOfObject(name, value),
    };

    // None inside a tuple is -1 in C#.
    private static JsonElement MinusOne { get; } = JsonSerializer.SerializeToElement(-1);

    // ((1, 2), (3, 4)) is 1, 2, 3, 4: before and behind each axis; an axis may also have one number for both.
    private static List<Value>? MarginsOf(JsonElement value)
    {
        var items = value.EnumerateArray().ToList();
        var isNested = items.Any(item => item.ValueKind == JsonValueKind.Array)
            && items.All(item => item.ValueKind == JsonValueKind.Number || (item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2));
        return isNested
            ? items.SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : Enumerable.Repeat(item, 2)).Select(item => ValueOf(string.Empty, item)).ToList()
            : null;
    }

    private static Value ValueOfObject(string name, JsonElement value) =>
        value.TryGetProperty("$function", out var function) ? Value.Of(function.GetString()!)
        : value.TryGetProperty("$ndarray", out _) && value.TryGetProperty("values", out var values) ? ValueOf(name, values)
        : Value.Unknown;

    private static List<JsonProperty> Properties(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : [];
}

using System.Text.Json;

namespace ShapeAnalyzer.Core.Tests.Keras.Naive;

/// <summary>A layer's arguments and input for the naive formulas.</summary>
internal sealed class NaiveCall(string layer, IReadOnlyDictionary<string, JsonElement> arguments, long[] input)
{
    public string Layer { get; } = layer;

    public IReadOnlyDictionary<string, JsonElement> Arguments { get; } = arguments;

    /// <summary>The input's shape, the batch included.</summary>
    public long[] Input { get; } = input;

    public long Number(string name, long absent = 1) => Given(name) is { } value ? value.GetInt64() : absent;

    public bool Flag(string name, bool absent) => Given(name)?.GetBoolean() ?? absent;

    public string Word(string name, string absent) => Given(name)?.GetString() ?? absent;

    /// <summary>One number for each axis.</summary>
    public long[] Numbers(string name, int axes, long absent = 1) => NumbersOrNull(name, axes) ?? Enumerable.Repeat(absent, axes).ToArray();

    public long[]? NumbersOrNull(string name, int axes)
    {
        if (Given(name) is not { } value)
        {
            return null;
        }

        var numbers = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetInt64()).ToArray() : [value.GetInt64()];
        return numbers.Length == 1 ? Enumerable.Repeat(numbers[0], axes).ToArray() : numbers;
    }

    /// <summary>What stands before and behind each axis.</summary>
    public (long Before, long After)[] Margins(string name, int axes, long absent)
    {
        if (Given(name) is not { } value)
        {
            return Enumerable.Repeat((absent, absent), axes).ToArray();
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : Enumerable.Repeat(value, axes).ToArray();
        return axes == 1 && items is [{ ValueKind: JsonValueKind.Number }, _]
            ? [(items[0].GetInt64(), items[1].GetInt64())]
            : items.Select(item => item.ValueKind == JsonValueKind.Array ? (item[0].GetInt64(), item[1].GetInt64()) : (item.GetInt64(), item.GetInt64())).ToArray();
    }

    private JsonElement? Given(string name) =>
        Arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

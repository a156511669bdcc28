using System.Collections.Immutable;
using System.Text.Json;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests;

/// <summary>A module that was run by libtorch: its arguments, its inputs, and what came out.</summary>
internal sealed record TorchRow(int Id, string Layer, string CSharp, Arguments Arguments, ImmutableArray<Shape> Inputs, string? Error, ImmutableArray<Shape> Outputs, long? Parameters, long? Buffers)
{
    private static readonly Lazy<ImmutableArray<TorchRow>> Rows = new(() =>
    {
        using var json = JsonDocument.Parse(TestData.Read("torch-layers.json"));
        return json.RootElement.GetProperty("cases").EnumerateArray().Select(Read).ToImmutableArray();
    });

    public static ImmutableArray<TorchRow> All => Rows.Value;

    public override string ToString() =>
        $"{CSharp} on {string.Join(", ", Inputs)}: {(Error is null ? string.Join(", ", Outputs) + $", {Parameters} parameters" : Error.Split('\n')[0])}";

    private static TorchRow Read(JsonElement row) => new(
        row.GetProperty("id").GetInt32(),
        row.GetProperty("layer").GetString()!,
        row.GetProperty("csharp").GetString()!,
        ReadArguments(row.GetProperty("args")),
        row.GetProperty("inputs").EnumerateArray().SelectMany(Shapes).ToImmutableArray(),
        row.TryGetProperty("error", out var error) ? error.GetString() : null,
        row.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateArray().SelectMany(Shapes).ToImmutableArray() : [],
        row.TryGetProperty("params", out var parameters) ? parameters.GetInt64() : null,
        row.TryGetProperty("buffers", out var buffers) ? buffers.GetInt64() : null);

    // A tuple of tensors is one input.
    private static IEnumerable<Shape> Shapes(JsonElement input) =>
        input.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.Array)
            ? input.EnumerateArray().SelectMany(Shapes)
            : [Shape.Of(input.EnumerateArray().Select(size => Dim.Of(size.GetInt64())))];

    private static Arguments ReadArguments(JsonElement arguments) =>
        Arguments.Of(arguments.EnumerateObject().Select(argument => (argument.Name, ReadValue(argument.Value))).ToArray());

    private static Value ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? Value.Of(whole) : Value.Of(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Value.Of(value.GetBoolean()),
        JsonValueKind.String => Value.Of(value.GetString()!),
        JsonValueKind.Array => Value.Of(value.EnumerateArray().Select(ReadValue)),
        JsonValueKind.Object => new LayerValue(TorchCatalog.FindModule(value.GetProperty("layer").GetString()!)!, ReadArguments(value.GetProperty("args"))),
        _ => Value.Null,
    };
}

using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>The random networks of <c>keras-networks.json</c>.</summary>
internal static class NetworkRows
{
    /// <summary>All of them; with the environment variable NETWORK only the rows of those ids.</summary>
    public static IReadOnlyList<NetworkRow> All { get; } =
        JsonDocument.Parse(TestData.Read("keras-networks.json")).RootElement.GetProperty("cases").EnumerateArray()
            .Select(row => new NetworkRow(row))
            .Where(row => Environment.GetEnvironmentVariable("NETWORK") is not { Length: > 0 } only || only.Split(',').Contains(row.Id))
            .ToList();
}

/// <summary>A network with what Keras makes of it.</summary>
internal sealed class NetworkRow(JsonElement row)
{
    private readonly JsonElement _keras = row.GetProperty("keras3");

    public string Id { get; } = row.GetProperty("id").GetString()!;

    /// <summary>What was broken on purpose, such as <c>rank: Conv2D on vector</c>, or null. Keras accepts some of them.</summary>
    public string? Broken { get; } = row.GetProperty("broken").GetString();

    public KerasNetwork Network { get; } = KerasNetwork.Read(row.GetProperty("id").GetString()!, row);

    public bool IsAccepted => _keras.GetProperty("ok").GetBoolean();

    /// <summary>Keras's text, and the layer it is about, where it rejects the network.</summary>
    public (string Message, string Layer) Error => (_keras.GetProperty("error").GetString()!, _keras.GetProperty("at").GetString()!);

    public (long Total, long Trainable, long NonTrainable) Totals
    {
        get
        {
            var totals = _keras.GetProperty("totals");
            return (totals.GetProperty("total").GetInt64(), totals.GetProperty("trainable").GetInt64(), totals.GetProperty("non_trainable").GetInt64());
        }
    }

    /// <summary>What the layers give and hold; inputs are among them.</summary>
    public IEnumerable<ExpectedLayer> Layers => _keras.GetProperty("layers").EnumerateArray().Select(layer => new ExpectedLayer(
        layer.GetProperty("name").GetString()!,
        layer.GetProperty("class").GetString()!,
        layer.TryGetProperty("output_shapes_per_node", out var shapes) ? shapes.EnumerateArray().ToList()
            : layer.TryGetProperty("output_shape", out var shape) ? [shape]
            : [],
        layer.GetProperty("params").GetInt64(),
        layer.GetProperty("trainable_params").GetInt64()));
}

/// <summary>A layer as Keras computed it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Shapes">What each of its calls gives: a shape, or a list of them.</param>
/// <param name="Parameters">All its parameters.</param>
/// <param name="Trainable">Those that are trained.</param>
internal sealed record ExpectedLayer(string Name, string Class, IReadOnlyList<JsonElement> Shapes, long Parameters, long Trainable)
{
    /// <summary>A shape without its batch, -1 for None; several outputs: several.</summary>
    public static IReadOnlyList<string> WithoutBatch(JsonElement shape) =>
        shape.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Array)
            ? shape.EnumerateArray().SelectMany(WithoutBatch).ToList()
            : [$"({string.Join(",", shape.EnumerateArray().Skip(1).Select(size => size.ValueKind == JsonValueKind.Null ? "-1" : size.ToString()))})"];
}

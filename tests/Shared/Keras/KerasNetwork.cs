using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>A network as the data files describe it, in the order in which it can be written down.</summary>
/// <param name="Id">The row.</param>
/// <param name="Name">The model's name.</param>
/// <param name="IsFunctional">Whether it is a functional model, or else a Sequential.</param>
/// <param name="Inputs">Its inputs, in order.</param>
/// <param name="Calls">Every call of a layer, each behind the calls that it uses.</param>
/// <param name="Outputs">What it gives, in order; empty for a Sequential.</param>
internal sealed record KerasNetwork(
    string Id,
    string Name,
    bool IsFunctional,
    IReadOnlyList<KerasInput> Inputs,
    IReadOnlyList<KerasCall> Calls,
    IReadOnlyList<KerasTensor> Outputs)
{
    /// <summary>Reads a row with <c>layers</c>, and for a functional model <c>inputs</c> and <c>outputs</c>.</summary>
    public static KerasNetwork Read(string id, JsonElement row)
    {
        var layers = row.GetProperty("layers").EnumerateArray().ToList();
        var declared = row.TryGetProperty("inputs", out var given) ? given.EnumerateArray().Select(input => input[0].GetString()!).Distinct().ToList() : null;
        var inputs = layers
            .Where(layer => ClassOf(layer) == "InputLayer" && declared?.Contains(NameOf(layer)) != false)
            .Select(layer => new KerasInput(NameOf(layer), layer.GetProperty("config").GetProperty("batch_shape")))
            .OrderBy(input => declared?.IndexOf(input.Name) ?? 0)
            .ToList();
        var calls = layers
            .Where(layer => ClassOf(layer) != "InputLayer")
            .SelectMany(layer => Nodes(layer).Select((inbound, node) => Call(id, layer, inbound, node)))
            .ToList();
        return new(
            id,
            row.GetProperty("name").GetString()!,
            declared is not null,
            inputs,
            declared is null ? calls : Ordered(calls, layers.Where(layer => ClassOf(layer) == "InputLayer").Select(NameOf)),
            row.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateArray().Select(KerasTensor.Read).ToList() : []);
    }

    private static KerasCall Call(string id, JsonElement layer, IReadOnlyList<KerasTensor> inbound, int node) => new(
        NameOf(layer),
        layer.TryGetProperty("keras_name", out var name) ? name.GetString()! : NameOf(layer),
        ClassOf(layer),
        layer.GetProperty("config"),
        inbound,
        node,
        layer.TryGetProperty("layers", out _) ? Read($"{id}_{NameOf(layer)}", layer) : null);

    // A layer of a Sequential has one node, and what comes before it as its input.
    private static IEnumerable<IReadOnlyList<KerasTensor>> Nodes(JsonElement layer) => layer.TryGetProperty("inbound", out var nodes)
        ? nodes.EnumerateArray().Select(node => node.EnumerateArray().Select(KerasTensor.Read).ToList())
        : [[]];

    // A layer's second call may use layers that stand behind the layer.
    private static List<KerasCall> Ordered(List<KerasCall> calls, IEnumerable<string> inputs)
    {
        var known = inputs.Select(input => (input, 0)).ToHashSet();
        var ordered = new List<KerasCall>();
        var waiting = calls.ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(call => call.From.All(tensor => known.Contains((tensor.Layer, tensor.Node)))
                    && (call.Node == 0 || known.Contains((call.Layer, call.Node - 1))))
                ?? waiting[0];
            waiting.Remove(next);
            ordered.Add(next);
            known.Add((next.Layer, next.Node));
        }

        return ordered;
    }

    private static string NameOf(JsonElement layer) => layer.GetProperty("name").GetString()!;

    private static string ClassOf(JsonElement layer) => layer.GetProperty("class").GetString()!;
}

/// <summary>An input with its shape, the batch included.</summary>
internal sealed record KerasInput(string Name, JsonElement Shape);

/// <summary>One call of a layer.</summary>
/// <param name="Layer">The layer's key, by which tensors refer to it.</param>
/// <param name="Name">Its name in Keras, which is the key unless two layers are to have the same name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="From">What it is called with; empty in a Sequential: the layer before.</param>
/// <param name="Node">Which call of the layer this is.</param>
/// <param name="Nested">The network that is the layer, or null.</param>
internal sealed record KerasCall(string Layer, string Name, string Class, JsonElement Arguments, IReadOnlyList<KerasTensor> From, int Node, KerasNetwork? Nested)
{
    /// <summary>The name of what this call gives.</summary>
    public string ResultName => Node == 0 ? Name : NameOfCall(Name, Node);

    public static string NameOfCall(string layer, int node) => node == 0 ? layer : $"{layer}__{node}";
}

/// <summary>An output of a call of a layer.</summary>
internal sealed record KerasTensor(string Layer, int Node, int Output)
{
    /// <summary>As <c>From</c> names it.</summary>
    public string Reference => KerasCall.NameOfCall(Layer, Node) + (Output == 0 ? string.Empty : $"[{Output}]");

    public static KerasTensor Read(JsonElement tensor) => new(tensor[0].GetString()!, tensor[1].GetInt32(), tensor[2].GetInt32());
}

using ShapeAnalyzer.Tests;
using System.Text.Json;
using ShapeAnalyzer.Core.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Summary;

/// <summary>Networks of <c>keras-summaries.json</c>, named as Keras names them.</summary>
internal static class RecordedNetwork
{
    public static IReadOnlyDictionary<string, JsonElement> All { get; } =
        JsonDocument.Parse(TestData.Read("keras-summaries.json")).RootElement.GetProperty("cases").EnumerateArray()
            .ToDictionary(network => network.GetProperty("id").GetString()!);

    /// <param name="network">The row.</param>
    /// <param name="layerOf">What to put for a layer: class, arguments and Keras's result.</param>
    public static Network Read(JsonElement network, Func<string, JsonElement, JsonElement, (Layer Layer, Arguments Arguments)> layerOf)
    {
        var names = new AutomaticNames(SummaryStyle.Keras3);
        var masks = new MaskFlow();
        var inputs = new List<NetworkInput>();
        var nodes = new List<Node>();
        var tensors = new Dictionary<string, int>();
        var results = network.GetProperty("keras3").GetProperty("layers").EnumerateArray().ToDictionary(layer => layer.GetProperty("id").GetString()!);
        foreach (var layer in network.GetProperty("layers").EnumerateArray())
        {
            var id = layer.GetProperty("name").GetString()!;
            var type = layer.GetProperty("class").GetString()!;
            var config = layer.GetProperty("config");
            if (config.TryGetProperty("layer", out var wrapped))
            {
                names.Next(AutomaticNames.ToSnakeCase(wrapped.GetProperty("class").GetString()!));
            }

            if (type == "InputLayer")
            {
                tensors.Add(id, ~inputs.Count);
                inputs.Add(new(names.Next("input_layer"), KerasValues.ShapeOf(config.GetProperty("batch_shape"))));
                continue;
            }

            var inbound = layer.TryGetProperty("inbound", out var calls)
                ? calls[0].EnumerateArray().Select(call => new TensorReference(tensors[call[0].GetString()!], call[2].GetInt32()))
                : [nodes.Count == 0 ? TensorReference.OfInput(0) : new TensorReference(nodes.Count - 1)];
            var (rule, arguments) = layerOf(type, config, results[id]);
            tensors.Add(id, nodes.Count);
            var node = new Node(names.Next(AutomaticNames.ToSnakeCase(type)), rule, arguments, inbound.ToEquatableArray())
            {
                IsTrainable = IsTrainable(config),
            };
            foreach (var name in masks.Follow(nodes.Count, type, KerasValues.ArgumentsOf(config), node.Inbound))
            {
                names.Next(name);
            }

            nodes.Add(node);
        }

        var outputs = network.TryGetProperty("outputs", out var given)
            ? given.EnumerateArray().Select(output => new TensorReference(tensors[output[0].GetString()!], output[2].GetInt32()))
            : [new TensorReference(nodes.Count - 1)];
        var arguments0 = network.TryGetProperty("summary_args", out var summary) ? summary : default;
        return new(
            network.GetProperty("keras3").GetProperty("model_name").GetString()!,
            network.GetProperty("kind").GetString() == "functional",
            new(SummaryStyle: SummaryStyle.Keras3) { ShowTrainable = arguments0.ValueKind == JsonValueKind.Object && arguments0.TryGetProperty("show_trainable", out _) },
            inputs.ToEquatableArray(),
            nodes.ToEquatableArray(),
            outputs.Select(output => new NetworkOutput(output, null)).ToEquatableArray());
    }

    // A wrapper has no weights but those of the layer inside.
    private static bool IsTrainable(JsonElement config) =>
        !(config.TryGetProperty("trainable", out var trainable) && trainable.ValueKind == JsonValueKind.False)
        && (!config.TryGetProperty("layer", out var inner) || IsTrainable(inner.GetProperty("config")));

    /// <summary>The width that <c>summary()</c> was told, or null for the default.</summary>
    public static int? LineLength(JsonElement network) =>
        network.TryGetProperty("summary_args", out var arguments) && arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty("line_length", out var length) ? length.GetInt32() : null;
}

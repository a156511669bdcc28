using System.Collections.Immutable;
using System.Text.Json;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>Translates a network of the data files into the engine's.</summary>
internal static class EngineNetwork
{
    public static Network Of(KerasNetwork network)
    {
        var tensors = new Dictionary<(string Layer, int Node), int>();
        foreach (var (input, i) in network.Inputs.Select((input, i) => (input, i)))
        {
            tensors[(input.Name, 0)] = ~i;
        }

        var nodes = new List<Node>();
        foreach (var call in network.Calls)
        {
            var (layer, arguments) = Resolve(call);
            var inbound = network.IsFunctional
                ? call.From.Where(tensor => tensors.ContainsKey((tensor.Layer, tensor.Node))).Select(tensor => new TensorReference(tensors[(tensor.Layer, tensor.Node)], tensor.Output))
                : [nodes.Count == 0 ? TensorReference.OfInput(0) : new TensorReference(nodes.Count - 1)];
            nodes.Add(new(call.ResultName, layer, arguments, inbound.ToEquatableArray())
            {
                IsTrainable = IsTrainable(call.Arguments),
                SharedWith = call.Node > 0 ? tensors[(call.Layer, 0)] : null,
            });
            tensors[(call.Layer, call.Node)] = nodes.Count - 1;
        }

        return new(
            network.Name,
            network.IsFunctional,
            new NetworkOptions(SummaryStyle: SummaryStyle.Keras3),
            network.Inputs.Select(input => new NetworkInput(input.Name, KerasValues.ShapeOf(input.Shape))).ToEquatableArray(),
            nodes.ToEquatableArray(),
            Outputs().ToEquatableArray());

        IEnumerable<NetworkOutput> Outputs() => network.IsFunctional
            ? network.Outputs.Where(output => tensors.ContainsKey((output.Layer, output.Node))).Select(output => new NetworkOutput(new(tensors[(output.Layer, output.Node)], output.Output), null))
            : nodes.Count == 0 ? [] : [new NetworkOutput(new(nodes.Count - 1), null)];
    }

    public static bool IsTrainable(JsonElement arguments) =>
        !(arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty("trainable", out var trainable) && trainable.ValueKind == JsonValueKind.False);

    private static (Layer Layer, Arguments Arguments) Resolve(KerasCall call) => call.Nested is { } nested
        ? (new NestedNetwork(Of(nested)), Arguments.None)
        : EngineDoor.Resolve(call.Class, call.Arguments) ?? throw new KeyNotFoundException($"There is no {call.Class}.");
}

using System.Collections.Immutable;
using System.Text.Json;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>Gives a row of the truth data to the engine: a network of that one layer.</summary>
internal static class EngineDoor
{
    /// <summary>The layer's class with its arguments; null where the engine has no such class.</summary>
    public static (Layer Layer, Arguments Arguments)? Resolve(string name, JsonElement arguments, JsonElement? callArguments = null) =>
        LayerCatalog.Find(name) is { } layer ? (layer, KerasValues.ArgumentsOf(layer, arguments, callArguments))
        : WrappedBy(arguments) is var (inner, innerArguments) && Resolve(inner, innerArguments) is var (wrapped, values) && Wrappers.Around(wrapped, name) is { } wrapper
            ? (wrapper, new(KerasValues.ArgumentsOf(wrapper, arguments, callArguments).Items.Concat(values.Items).ToEquatableArray()))
        : null;

    // {"layer": {"$layer" or "class", "init_kwargs" or "config"}}
    private static (string Layer, JsonElement Arguments)? WrappedBy(JsonElement arguments) =>
        arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty("layer", out var layer) && layer.ValueKind == JsonValueKind.Object
            && (layer.TryGetProperty("$layer", out var name) || layer.TryGetProperty("class", out name))
            && (layer.TryGetProperty("init_kwargs", out var inner) || layer.TryGetProperty("config", out inner))
                ? (name.GetString()!, inner)
                : null;

    public static (Layer Layer, Arguments Arguments)? Resolve(LayerRow row) =>
        row.Layer is null ? null : Resolve(row.Layer, row.Arguments, row.CallArguments);

    public static ShapedNetwork Infer(LayerRow row, Layer layer, Arguments arguments)
    {
        // Without an input it is about the arguments alone: the layer receives anything.
        var shapes = row.Inputs?.Select(KerasValues.ShapeOf).ToImmutableArray()
            ?? Enumerable.Repeat(Shape.Unknown, Math.Max(1, layer.InputCount.AtLeast)).ToImmutableArray();
        var inputs = shapes.Select((shape, i) => new NetworkInput($"input{i}", shape)).ToEquatableArray();
        var node = new Node("layer", layer, arguments, shapes.Select((_, i) => TensorReference.OfInput(i)).ToEquatableArray()) { IsTrainable = row.IsTrainable };
        var network = new Network(
            "row",
            IsFunctional: true,
            new NetworkOptions(),
            inputs,
            ImmutableArray.Create(node),
            ImmutableArray.Create(new NetworkOutput(new TensorReference(0), null)));
        return Inference.Run(network);
    }
}

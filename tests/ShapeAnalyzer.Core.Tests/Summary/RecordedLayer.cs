using System.Collections.Immutable;
using System.Text.Json;
using ShapeAnalyzer.Core.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Summary;

/// <summary>A layer that states what Keras found for it, so that layouts can be tested without any rule.</summary>
internal sealed class RecordedLayer(string name, JsonElement keras) : Layer(name, new Signature())
{
    public override InputCount InputCount => new(0, int.MaxValue);

    public override void Infer(LayerCall call)
    {
        foreach (var shape in ShapesOf(keras.GetProperty("output_shape")))
        {
            call.Output(shape);
        }

        foreach (var weight in keras.GetProperty("weights").EnumerateArray())
        {
            call.Weight(
                weight[0].GetString()!,
                true,
                weight[2].GetBoolean(),
                weight[1].EnumerateArray().Select(size => Dim.Of(size.GetInt64())).ToArray());
        }
    }

    private static IEnumerable<Shape> ShapesOf(JsonElement shape) =>
        shape.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Array)
            ? shape.EnumerateArray().Select(KerasValues.ShapeOf)
            : [KerasValues.ShapeOf(shape)];
}

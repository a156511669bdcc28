using System.Text.Json;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.Models;

/// <summary>Published networks as C# classes: every leaf call, all parameters and buffers are those that libtorch gave.</summary>
public class ModelTests
{
    private static readonly Lazy<TorchCompilation> Compilation = new(() => TorchCompilation.Compiling(Sources.AlexNet, Sources.Vgg, Sources.ResNet, Sources.MobileNet));

    [Theory]
    [InlineData("alexnet")]
    [InlineData("vgg11")]
    [InlineData("vgg16_bn")]
    [InlineData("resnet18")]
    [InlineData("resnet50")]
    [InlineData("mobilenet_v2")]
    public void Equals_libtorch(string name)
    {
        using var document = JsonDocument.Parse(TestData.Read("torchvision-models.json"));
        var model = document.RootElement.GetProperty("models").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        var result = Compilation.Value.RunType(name);

        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.False(result.IsExhausted);
        var expected = model.GetProperty("calls").EnumerateArray().Where(call => call.GetProperty("leaf").GetBoolean())
            .Select(call => $"{call.GetProperty("name")} {call.GetProperty("type")} {Batched(call.GetProperty("output"))} {call.GetProperty("parameters")}");
        var actual = result.Trace.Layers.Where(layer => !layer.Node.IsOperation)
            .Select(layer => $"{layer.Node.Name} {layer.Node.Layer.Name} {layer.Outputs[0].Shape} {layer.Parameters}");
        Assert.Equal(expected, actual);
        Assert.Equal(Batched(model.GetProperty("output")), ((Tensor)result.Output).Shape.ToString());
        Assert.Equal(model.GetProperty("parameters").GetInt64(), RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.Equal(model.GetProperty("buffers").GetInt64(), RegisteredModules.Count(result.Root!, buffers: true).Value);
    }

    private static string Batched(JsonElement shape) =>
        $"[{string.Join(", ", shape.EnumerateArray().Select((size, i) => i == 0 ? "N" : size.ToString()))}]";
}

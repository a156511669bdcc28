using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.Models;

/// <summary>samples/TorchNetworks is read to its end: what comes out, and how many parameters there are, worked out by hand.</summary>
public sealed class TorchSampleTests
{
    private static readonly Lazy<TorchCompilation> Compilation = new(() => TorchCompilation.Compiling(
        [.. Directory.GetFiles(TestData.InRepository("samples", "TorchNetworks"), "*.cs").Order(StringComparer.Ordinal).Select(WithoutUsings)]));

    [Theory]
    [InlineData("Mnist", "[N, 10]", (320 + 18496) + ((9216 * 128) + 128) + 1290)]
    [InlineData("ResNet", "[N, 10]", 11_176_512 + 5_130)]
    [InlineData("UNet", "[N, 2, 128, 128]", (896 + 9248) + (18496 + 36928) + (73856 + 147584) + (295168 + 590080) + (131200 + 295040 + 147584) + (32832 + 73792 + 36928) + (8224 + 18464 + 9248) + 66)]
    [InlineData("Gpt", "[N, T, 512]", (512 * 96) + (64 * 96) + (3 * ((4 * 96) + (96 * 288) + 288 + (96 * 96) + 96 + (96 * 384) + 384 + (384 * 96) + 96)) + (2 * 96) + (96 * 512))]
    [InlineData("TextClassifier", "[N, 4]", 640_000 + (2 * 4 * ((64 * 128) + (128 * 128) + 256)) + (2 * 4 * ((256 * 128) + (128 * 128) + 256)) + 1028)]
    [InlineData("Generator", "[N, 3, 32, 32]", (100 * 512 * 16) + 1024 + (512 * 256 * 16) + 512 + (256 * 128 * 16) + 256 + (128 * 3 * 16) + 3)]
    [InlineData("Discriminator", "[N]", (3 * 64 * 16) + 64 + (64 * 128 * 16) + 256 + (128 * 256 * 16) + 512 + (256 * 16) + 1)]
    [InlineData("Vae", "[N, 1, 28, 28] [N, 20] [N, 20]", 314_000 + (2 * 8_020) + 8_400 + 314_384)]
    public void Evaluates(string name, string output, long parameters)
    {
        var result = Compilation.Value.RunType($"TorchNetworks.{name}");
        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.False(result.IsExhausted);
        Assert.All(result.Trace.Layers, layer => Assert.All(layer.Outputs, each => Assert.True(each.Shape.HasRank && !each.Shape.Dims.Any(size => size.IsUnknown), layer.Node.Name)));
        Assert.Equal(output, string.Join(" ", (result.Output is TupleOf several ? several.Items.AsEnumerable() : [result.Output]).Select(value => ((Tensor)value).Shape.ToString())));
        Assert.Equal(parameters, RegisteredModules.Count(result.Root!, buffers: false).Value);
    }

    // The test's own come first in each file.
    private static string WithoutUsings(string path) => string.Join('\n', File.ReadAllLines(path).Where(line => !line.StartsWith("using ", StringComparison.Ordinal) || !line.EndsWith(';') || line.Contains('=', StringComparison.Ordinal)));
}

using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.Models.Zoo;

/// <summary>
/// More networks of torchvision, in as many manners of writing C# as there are networks. Their published numbers of
/// parameters come out only if every loop, configuration and function was understood.
/// </summary>
public class ZooTests
{
    private static readonly string Sources = Read("networks");

    private static readonly Lazy<TorchCompilation> OtherStyles = new(() => TorchCompilation.Compiling(Read("modern"), Read("classic")));

    [Theory]
    [InlineData("densenet121", "new Zoo.DenseNet(32, (6, 12, 24, 16), 64)", 224, 7_978_856)]
    [InlineData("inception_v3", "new Zoo.InceptionV3()", 299, 27_161_264)]
    [InlineData("mobilenet_v2", "new Zoo.MobileNetV2()", 224, 3_504_872)]
    [InlineData("mobilenet_v3_large", "Zoo.MobileNetV3.Large()", 224, 5_483_032)]
    [InlineData("mobilenet_v3_small", "Zoo.MobileNetV3.Small()", 224, 2_542_856)]
    [InlineData("shufflenet_v2_x1_0", "new Zoo.ShuffleNetV2(new long[] { 4, 8, 4 }, new long[] { 24, 116, 232, 464, 1024 })", 224, 2_278_604)]
    [InlineData("squeezenet1_0", "new Zoo.SqueezeNet()", 224, 1_248_424)]
    [InlineData("squeezenet1_1", "new Zoo.SqueezeNet(\"1_1\")", 224, 1_235_496)]
    [InlineData("mnasnet1_0", "new Zoo.MNASNet(1.0)", 224, 4_383_312)]
    [InlineData("efficientnet_b0", "Zoo.EfficientNet.B0()", 224, 5_288_548)]
    [InlineData("convnext_tiny", "Zoo.ConvNeXt.Tiny()", 224, 28_589_128)]
    [InlineData("vit_b_16", "new Zoo.ViT(224, 16, 12, 12, 768, 3072)", 224, 86_567_656)]
    [InlineData("swin_t", "Zoo.Swin.Tiny()", 224, 28_288_354)]
    [InlineData("resnext50_32x4d", "Zoo.ResNetX.ResNeXt50()", 224, 25_028_904)]
    [InlineData("wide_resnet50_2", "Zoo.ResNetX.Wide50()", 224, 68_883_240)]
    [InlineData("vgg11_bn", "Zoo.VggBn.Make(\"A\")", 224, 132_868_840)]
    [InlineData("regnet_x_400mf", "Zoo.RegNet.X400()", 224, 5_495_976)]
    public void Has_the_published_number_of_parameters(string name, string made, int size, long parameters)
    {
        var result = Run(name, "Tensor", made, size);
        Assert.Equal(parameters, RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.Equal("[N, 1000]", ((Tensor)result.Output).Shape.ToString());
    }

    [Theory]
    [InlineData(true, 13_004_888)]
    [InlineData(false, 6_624_904)]
    public void GoogLeNet(bool hasAuxiliaries, long parameters)
    {
        var result = Run("googlenet", "(Tensor, Tensor, Tensor)", $"new Zoo.GoogLeNet(1000, {(hasAuxiliaries ? "true" : "false")})", 224);
        Assert.Equal(parameters, RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.Equal(hasAuxiliaries ? 3 : 1, ((TupleOf)result.Output).Items.OfType<Tensor>().Count(output => output.Shape.ToString() == "[N, 1000]"));
    }

    /// <summary>Records, primary constructors and collection expressions; and C# as it was before them.</summary>
    [Theory]
    [InlineData("Zoo.Modern.efficientnet_v2_s", 21_458_488)]
    [InlineData("Zoo.Modern.efficientnet_b1", 7_794_184)]
    [InlineData("Zoo.Classic.regnet_y_400mf", 4_344_144)]
    [InlineData("Zoo.Classic.regnet_x_1_6gf", 9_190_136)]
    [InlineData("Zoo.Classic.regnet_y_3_2gf", 19_436_338)]
    [InlineData("Zoo.Classic.densenet169", 14_149_480)]
    public void In_another_style(string name, long parameters)
    {
        var result = Complete(OtherStyles.Value.RunType(name));
        Assert.Equal(parameters, RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.Equal("[N, 1000]", ((Tensor)result.Output).Shape.ToString());
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Code", "Models", "Zoo", $"{name}.cs.txt"));

    private static NetworkResult Run(string name, string output, string made, int size)
    {
        var network = $$"""
            [Network, Input(3, {{size}}, {{size}})]
            public class {{name}} : Module<Tensor, {{output}}>
            {
                private readonly Module<Tensor, {{output}}> net = {{made}};
                public {{name}}() : base("{{name}}") { RegisterComponents(); }
                public override {{output}} forward(Tensor x) => net.call(x);
            }
            """;
        return Complete(TorchCompilation.Compiling(Sources, network).RunType(name));
    }

    private static NetworkResult Complete(NetworkResult result)
    {
        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.False(result.IsExhausted);
        Assert.Empty(result.Trace.Layers.Where(layer => !layer.Node.IsOperation && !layer.Outputs.All(tensor => IsKnown(tensor.Shape))).Select(layer => $"{layer.Node.Name}: {layer.Outputs[0].Shape}"));
        return result;
    }

    private static bool IsKnown(Shape shape) => shape.IsAbsent || (shape.HasRank && shape.Dims.All(dim => !dim.IsUnknown));
}

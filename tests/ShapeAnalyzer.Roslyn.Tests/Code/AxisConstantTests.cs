using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>What the constants of a layer's axes are called in code, and which axis they leave out as the batch.</summary>
public class AxisConstantTests
{
    private const string Text = "Input(16)";

    [Theory]
    [InlineData(Text, "Embedding(100, 8)", "a.call(x)", "128 Steps=16 Features=8")]
    [InlineData(Text, "Linear(16, 8)", "a.call(x)", "8 Features=8")]
    [InlineData("Input(16, 4)", "Linear(4, 8)", "a.call(x)", "128 Steps=16 Features=8")]
    [InlineData("Input(16, 4)", "LayerNorm(4)", "a.call(x)", "64 Steps=16 Features=4")]
    [InlineData("Input(2, 16, 4)", "Linear(4, 8)", "a.call(x)", "256 Axis1=2 Axis2=16 Features=8")]
    [InlineData("Input(4, 16)", "Conv1d(4, 8, 3)", "a.call(x)", "112 Features=8 Steps=14")]
    [InlineData("Input(3, 8, 6)", "Conv2d(3, 4, 3)", "a.call(x)", "96 Channels=4 Height=6 Width=4")]
    [InlineData("Input(3, 8, 8, 8)", "AvgPool3d(2)", "a.call(x)", "192 Channels=3 Depth=4 Height=4 Width=4")]
    [InlineData("Input(3, 8, 6)", "BatchNorm2d(3)", "a.call(x)", "144 Channels=3 Height=8 Width=6")]
    [InlineData("Input(4, 16)", "GroupNorm(2, 4)", "a.call(x)", "64 Features=4 Steps=16")]
    [InlineData("Input(4, 16)", "BatchNorm1d(4)", "a.call(x)", "64 Features=4 Steps=16")]
    [InlineData("Input(3, 8, 6)", "ZeroPad2d(1)", "a.call(x)", "240 Channels=3 Height=10 Width=8")]
    [InlineData("Input(3, 8, 6)", "Upsample(scale_factor: new double[] { 2, 2 })", "a.call(x)", "576 Channels=3 Height=16 Width=12")]
    [InlineData("Input(4, 8, 6)", "PixelShuffle(2)", "a.call(x)", "192 Channels=1 Height=16 Width=12")]
    public void FollowWhatTheLayerWorksOn(string input, string layer, string forward, string expected) =>
        Assert.Equal(expected, Constants($"[Network, {input}]", $"readonly Module<Tensor, Tensor> a = {layer};", forward));

    [Theory]
    [InlineData("Input(3, 8, 6)", "Dropout()", "a.call(x)", "144 Channels=3 Height=8 Width=6")]
    [InlineData("Input(16, 4)", "ReLU()", "a.call(b.call(x))", "48 Steps=16 Features=3")]
    [InlineData("Input(16, 4)", "ReLU()", "a.call(x + functional.dropout(b.call(x)).sum(-1, keepdim: true))", "64 Axis1=16 Axis2=4")]
    [InlineData("Input(16, 3)", "ReLU()", "a.call(functional.gelu(c.call(x)) + x)", "48 Steps=16 Features=3")]
    [InlineData("Input(16, 4)", "Softmax(-1)", "a.call(x)", "64 Axis1=16 Axis2=4")]
    [InlineData("Input(16, 4)", "Identity()", "a.call(b.call(x).transpose(1, 2))", "48 Axis1=3 Axis2=16")]
    [InlineData("Input(16, 4)", "Flatten(2)", "a.call(b.call(x).unsqueeze(2))", "48 Axis1=16 Axis2=3")]
    [InlineData("Input(16)", "ReLU()", "a.call(x)", "16 Features=16")]
    public void AreThoseOfTheInputWhereTheLayerKeepsThem(string input, string layer, string forward, string expected) =>
        Assert.Equal(expected, Constants($"[Network, {input}]", $"readonly Module<Tensor, Tensor> a = {layer}; readonly Linear b = Linear(4, 3); readonly Linear c = Linear(3, 3);", forward));

    [Theory]
    [InlineData("a.call(x.transpose(0, 1), null, null)", "64 Steps=16 Features=4", "16x4")]
    [InlineData("a.call(x, null, null)", "64 Axis1=16 Features=4", "16x4")]
    public void OfASequenceLieBehindItsBatchWhereverThatIs(string forward, string expected, string described)
    {
        const string field = "readonly TorchSharp.Modules.TransformerEncoderLayer a = TransformerEncoderLayer(4, 2, 8);";
        Assert.Equal(expected, Constants("[Network, Input(16, 4)]", field, forward));
        Assert.Equal(expected, Constants("[Network, Input(16, 4, Batch = 8)]", field, forward));
        Assert.Contains($"'a' (TransformerEncoderLayer): {described} -&gt; {described}.", Generated("[Network, Input(16, 4)]", field, forward).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input(16, 4)", "(16, 6)", "(2, 6)")]
    [InlineData("Input(\"time\", 4)", "(time, 6)", "(2, 6)")]
    public void StatesOfARecurrentLayerHaveTheirBatchInTheMiddle(string input, string sequence, string states)
    {
        var text = Generated($"[Network, {input}]", "readonly TorchSharp.Modules.LSTM a = LSTM(4, 6, 2, batchFirst: true); readonly Linear fc = Linear(6, 2);", "fc.call(a.call(x).Item1.mean(new long[] { 1 }))").Text;
        Assert.Contains($"The output of 'a' without the batch: {sequence}", text, StringComparison.Ordinal);
        Assert.Contains($"The output of 'a' without the batch: {states}", text, StringComparison.Ordinal);
        Assert.Contains("const int Features = 2;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input(8, 4)", "a.call(torch.arange(8, dtype: ScalarType.Int64))", "32 Steps=8 Features=4")]
    [InlineData("Input(8, 4, Batch = 8)", "a.call(torch.arange(8, dtype: ScalarType.Int64))", "32 Steps=8 Features=4")]
    [InlineData("Input(8, Batch = 8)", "a.call(x)", "32 Steps=8 Features=4")]
    [InlineData("Input(8)", "a.call(x.flatten())", "4 Features=4")]
    [InlineData("Input(8)", "a.call(torch.arange(x.shape[0]))", "4 Features=4")]
    [InlineData("Input(8, Batched = false)", "a.call(x)", "32 Steps=8 Features=4")]
    [InlineData("Input(\"N\", 8, Batched = false)", "a.call(x)", "Axis1=8 Features=4")]
    public void LeaveOutTheBatchOnlyWhereThereIsOne(string input, string forward, string expected) =>
        Assert.Equal(expected, Constants($"[Network, {input}]", "readonly Embedding a = Embedding(9, 4);", forward));

    [Theory]
    [InlineData("[Network]", "a.call(torch.zeros(5, 3, 8, 8))", "Axis0=5 Channels=4 Height=6 Width=6")]
    [InlineData("[Network, Input(3, 8, 8, Batched = false)]", "a.call(x)", "Channels=4 Height=6 Width=6")]
    [InlineData("[Network, Input(3, 8, 8, Batch = 5)]", "a.call(x)", "Channels=4 Height=6 Width=6")]
    [InlineData("[Network, Input(7, 3, 8, 8)]", "a.call(x.flatten(0, 1))", "Channels=4 Height=6 Width=6")]
    [InlineData("[Network, Input(7, 3, 8, 8, Batch = 5)]", "a.call(x.flatten(0, 1))", "Channels=4 Height=6 Width=6")]
    public void OfAnImageStandAtTheEndOfItsShape(string attributes, string forward, string expected) =>
        Assert.EndsWith(expected, Constants(attributes, "readonly Conv2d a = Conv2d(3, 4, 3);", forward), StringComparison.Ordinal);

    [Theory]
    [InlineData("Gpt", "Words", "Features=96")]
    [InlineData("Gpt", "Places", "Features=96")]
    [InlineData("Gpt", "Blocks0BeforeAttention", "Features=96")]
    [InlineData("Gpt", "Blocks0QueryKeyValue", "Features=288")]
    [InlineData("Gpt", "Blocks0FeedForward1", "Features=384")]
    [InlineData("Gpt", "Head", "Features=512")]
    [InlineData("TextClassifier", "Embedding", "Features=64")]
    [InlineData("TextClassifier", "Lstm", "")]
    [InlineData("TextClassifier", "Head", "4 Features=4")]
    [InlineData("ResNet", "StemConv", "65536 Channels=64 Height=32 Width=32")]
    [InlineData("ResNet", "StemNorm", "65536 Channels=64 Height=32 Width=32")]
    [InlineData("ResNet", "StemRelu", "65536 Channels=64 Height=32 Width=32")]
    [InlineData("ResNet", "StemPool", "16384 Channels=64 Height=16 Width=16")]
    [InlineData("ResNet", "Head", "10 Features=10")]
    public void OfWholeNetworks(string network, string layer, string expected)
    {
        var (_, updated) = Generated(File.ReadAllText(TestData.InRepository("samples", "TorchNetworks", $"{network}.cs")));
        Assert.Equal(expected, Constants(updated, $"TorchNetworks.{network}+Layers+{layer}"));
    }

    [Fact]
    public void ATensorWithoutABatchIsToldSo()
    {
        var text = Generated("[Network, Input(8, 4)]", "readonly Embedding a = Embedding(8, 4);", "x + a.call(torch.arange(8))").Text;
        Assert.Contains("The output of 'a', which has no batch: (8, 4)", text, StringComparison.Ordinal);
        Assert.Contains("The input of 'a', which has no batch: (8,)", text, StringComparison.Ordinal);
        Assert.Contains("The number of elements that 'a' gives: 32 = 8*4.", text, StringComparison.Ordinal);
        Assert.Contains("'a' (Embedding): 8 -&gt; 8x4.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "for each sample: 64 = 16*4.")]
    [InlineData(", Batch = 8", "for each sample: 64 = 16*4.")]
    [InlineData("", "for each of several places in a sample: 4.", "x.flatten(0, 1)")]
    [InlineData(", Batch = 8", "for each of several places in a sample: 4.", "x.flatten(0, 1)")]
    [InlineData(", Batched = false", ": 64 = 16*4.")]
    public void TheSizeSaysWhatItIsFor(string batch, string expected, string given = "x") => Assert.Contains(
        $"The number of elements that 'a' gives{(expected[0] == ':' ? string.Empty : " ")}{expected}",
        Generated($"[Network, Input(16, 3{batch})]", "readonly Linear a = Linear(3, 4);", $"a.call({given})").Text,
        StringComparison.Ordinal);

    // The size, then the axes of the layer 'a'.
    private static string Constants(string attributes, string fields, string forward) => Constants(Generated(attributes, fields, forward).Updated, "Net+Layers+A");

    private static string Constants(Compilation compilation, string layer) => string.Join(" ", compilation.GetTypeByMetadataName(layer)!.GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.Name is not ("Name" or "Parameters"))
        .Select(field => field.Name == "OutputSize" ? string.Create(CultureInfo.InvariantCulture, $"{field.ConstantValue}") : string.Create(CultureInfo.InvariantCulture, $"{field.Name}={field.ConstantValue}")));

    private static (string Text, Compilation Updated) Generated(string attributes, string fields, string forward) => Generated($$"""
        {{attributes}}
        public partial class Net : Module<Tensor, Tensor>
        {
            {{fields}}
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => {{forward}};
        }
        """);

    private static (string Text, Compilation Updated) Generated(string source)
    {
        var compilation = TorchCompilation.Compiling(source).Compilation;
        var driver = CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _).GetRunResult();
        return (Assert.Single(result.Results[0].GeneratedSources).SourceText.ToString(), updated);
    }
}

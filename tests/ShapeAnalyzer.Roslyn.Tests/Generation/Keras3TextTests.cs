using System.Text.Json;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>
/// The texts of Keras's <c>summary()</c>, one for each of its features, from networks written with attributes. Not those
/// of other widths, of networks without a shape, and of what is no layer.
/// </summary>
public sealed class Keras3TextTests
{
    private static readonly Dictionary<string, string> Texts = JsonDocument.Parse(TestData.Read("keras-summary-format.json")).RootElement.GetProperty("cases")
        .EnumerateArray().ToDictionary(text => text.GetProperty("id").GetString()!, text => text.GetProperty("text").GetString()!);

    private const string Plain = "[Input(784)] [Dense(256, Activation = \"relu\")] [Dropout(0.5)] [Dense(10)]";
    private const string Linear = "[Input(784, Name = \"input_layer\")] [Dense(256)] [Dense(10)]";
    private const string Branch = """
        [Input(32, 32, 3, Name = "input_layer")] [Conv2D(8, 3, Padding = Padding.Same)] [Conv2D(8, 1, From = ["input_layer"])]
        [Add(From = ["conv2d", "conv2d_1"])] [Concatenate(From = ["add", "conv2d"])] [GlobalAveragePooling2D] [Dense(10)]
        """;

    private const string Frozen = "[Input(8)] [Dense(4, Trainable = false)] [BatchNormalization] [ReLU] [Dense(2)]";

    // The nested networks' layers have taken the first names in Keras, which counts over all networks of a program.
    private const string Inner = "[Network(Name = \"inner\")] [Input(8)] [Dense(4, Name = \"dense\")] [Dense(3, Name = \"dense_1\")] public partial class Inner; ";
    private const string Outer = "[Input(8, Name = \"input_layer\")] [Submodel(typeof(Inner))] [Dense(2, Name = \"dense_2\")]";
    private const string Block = """
        [Network(Name = "block")] [Input(8, Name = "input_layer")] [Dense(4, Name = "dense")]
        [Dense(4, From = ["input_layer"], Name = "dense_1")] [Add(From = ["dense", "dense_1"], Name = "add")] public partial class Block;
        """;

    private const string UsesBlock = "[Input(8, Name = \"input_layer_1\")] [Submodel(typeof(Block))] [Dense(2, Name = \"dense_2\")]";
    private const string Mid = """
        [Network(Name = "core")] [Input(4)] [Dense(3, Name = "dense_1")] public partial class Core;
        [Network(Name = "mid")] [Input(8)] [Dense(4, Name = "dense")] [Submodel(typeof(Core))] public partial class Mid;
        """;

    private const string UsesMid = "[Input(8)] [Submodel(typeof(Mid))] [Dense(1, Name = \"dense_2\")]";

    [Theory]
    [InlineData("seq#0", Plain)]
    [InlineData("seq#1", Plain, "ShowTrainable = true")]
    [InlineData("functional-linear#0", Linear)]
    [InlineData("functional-linear#1", Linear, "ShowTrainable = true")]
    [InlineData("functional-branch#0", Branch)]
    [InlineData("functional-branch#1", Branch, "ShowTrainable = true")]
    [InlineData("two-inputs", """
        [Input(4, Name = "left")] [Input(5, Name = "right")] [Dense(3, From = ["left"])] [Dense(3, From = ["right"])]
        [Concatenate(From = ["dense", "dense_1"])] [Dense(1, Name = "y1")] [Dense(2, From = ["concatenate"], Name = "y2")]
        """)]
    [InlineData("mha", """
        [Input(4, 8)] [Input(6, 8)]
        [MultiHeadAttention(2, 4, From = ["input_layer", "input_layer_1"], ReturnAttentionScores = true)]
        [Output(4, 8, From = "multi_head_attention")] [Output(From = "multi_head_attention[1]")]
        """)]
    [InlineData("shared", """
        [Input(8)] [Input(8)] [Dense(4, Name = "shared", From = ["input_layer"])]
        [Reuse("shared", From = ["input_layer_1"], Name = "again")] [Add(From = ["shared", "again"])]
        """)]
    [InlineData("shared-chain", "[Input(8, Name = \"input_layer\")] [Dense(8)] [Reuse(\"dense\")]")]
    [InlineData("nested#0", Outer, "", Inner)]
    [InlineData("nested#1", Outer, "ExpandNested = true", Inner)]
    [InlineData("nested#2", Outer, "ExpandNested = true, ShowTrainable = true", Inner)]
    [InlineData("nested-functional#0", UsesBlock, "", Block)]
    [InlineData("nested-functional#1", UsesBlock, "ExpandNested = true", Block)]
    [InlineData("nested-seq-seq#0", UsesMid, "", Mid)]
    [InlineData("nested-seq-seq#1", UsesMid, "ExpandNested = true", Mid)]
    [InlineData("legacy-input-shape", "[Dense(4, InputShape = [8])] [Dense(2)]")]
    [InlineData("unbuilt-then-built", "[Input(8)] [Dense(4)] [Dense(2)]")]
    [InlineData("long-names", """
        [Input(8)] [Dense(4, Name = "a_layer_with_a_quite_long_name_that_does_not_fit")] [Dense(123456, Name = "short")]
        [BatchNormalization] [Dense(2, Name = "this is a name with spaces that is long enough to wrap")]
        """)]
    [InlineData("big-numbers", "[Input(100000)] [Dense(12345, UseBias = false)]")]
    [InlineData("trainable-false#0", Frozen)]
    [InlineData("trainable-false#1", Frozen, "ShowTrainable = true")]
    [InlineData("lstm-states", """
        [Input(5, 3, Name = "input_layer")] [LSTM(4, ReturnState = true)]
        [Output(From = "lstm")] [Output(From = "lstm[1]")] [Output(From = "lstm[2]")]
        """)]
    [InlineData("lstm-seq-states", """
        [Input(5, 3)] [Input(7, 3)] [LSTM(4, ReturnState = true, Name = "enc", From = ["input_layer"])]
        [LSTM(4, ReturnSequences = true, Name = "dec", From = ["input_layer_1", "enc[1]", "enc[2]"])]
        """)]
    [InlineData("multi-rank", "[Input(-1, -1, 3, Name = \"input_layer\")] [Conv2D(8, 3)] [GlobalMaxPooling2D] [Dense(2)]")]
    [InlineData("batch-size", "[Input(8, Batch = 16)] [Dense(2)]")]
    [InlineData("model-name", "[Input(8)] [Dense(2)]")]
    [InlineData("markup", "[Input(8)] [Dense(2, Name = \"d[0]\")]")]
    [InlineData("compiled-unbuilt", "[Input(8)] [Dense(2)]")]
    [InlineData("embedding-rnn", "[Input(-1)] [Embedding(1000, 16)] [GRU(8, Bidirectional = true)] [Dense(1)]")]
    [InlineData("timedistributed", "[Input(5, 8, 8, 3)] [Conv2D(4, 3, TimeDistributed = true)] [Flatten(TimeDistributed = true)] [LSTM(3)]")]
    [InlineData("mb", "[Input(1024)] [Dense(1024)] [Dense(1024)]")]
    [InlineData("names", """
        [Input(16, 16, 3)] [Conv2D(4, 3)] [Conv2D(4, 3)] [ReLU] [LeakyReLU] [PReLU] [ELU] [SeparableConv2D(4, 3)] [DepthwiseConv2D(3)]
        [Conv2DTranspose(4, 3)] [UpSampling2D] [ZeroPadding2D] [Cropping2D] [MaxPooling2D] [AveragePooling2D(2)] [GlobalAveragePooling2D]
        [RMSNormalization] [LayerNormalization] [UnitNormalization]
        """)]
    public void IsThatOfKeras(string id, string network, string properties = "", string others = "")
    {
        var text = Texts[id];
        var name = text.Split('"')[1];
        var source = $"{others} [Network(Name = \"{name}\", SummaryStyle = SummaryStyle.Keras3{(properties.Length == 0 ? string.Empty : $", {properties}")})] {network} public partial class Net;";
        var compilation = TestCompilation.Create(TestCompilation.Usings + source);
        Assert.Equal(text, compilation.Load().GetType("Net")!.GetField("Summary")!.GetValue(null));
        Assert.Empty(compilation.WithGenerated().Analyze());
    }
}

using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Comments;

/// <summary>A comment that states a shape is verified; any other is left alone.</summary>
public sealed class StaleCommentTests
{
    [Fact]
    public void A_stale_shape_is_found() => Check.Diagnostics(
        """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)] {|SHP2011:// 28x28x32|}
        [MaxPooling2D(2)] // 13x13x32
        [Flatten] {|SHP2011:// 6272|}
        [Dense(10)] // 10
        public partial class Net;
        """,
        "'conv2d_1' gives 26x26x32, but the comment says 28x28x32 (input 28x28x1)",
        "'flatten_1' gives 5408, but the comment says 6272 (input 28x28x1 -> conv2d_1 26x26x32 -> max_pooling2d_1 13x13x32)");

    [Theory]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] {|SHP2011:// 28x28x32|}")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(\n    32,\n    3)] {|SHP2011:// 28x28x32|}")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3),\nMaxPooling2D] {|SHP2011:// 14x14x32|}")]
    [InlineData("[Input(-1, 16)]\n[Dense(4)] {|SHP2011:// ?x5|}")]
    [InlineData("[Input(\"T\", 16)]\n[Dense(4)] {|SHP2011:// Tx5|}")]
    // Strides were added: the comment is now what goes in, but the one before it tells that outputs are meant.
    [InlineData("[Input(32, 32, 3)]\n[Conv2D(16, 3, Padding = Padding.Same)] // 32x32x16\n[Conv2D(16, 3, Strides = [2], Padding = Padding.Same)] {|SHP2011:// 32x32x16|}")]
    // All layers are annotated with single numbers.
    [InlineData("[Input(784)]\n[Dense(256)] {|SHP2011:// 512|}\n[Dropout(0.2)] {|SHP2011:// 512|}\n[Dense(10)] // 10")]
    public void It_is_found_behind(string attributes) => Check.Diagnostics($"[Network]\n{attributes}\npublic partial class Net;");

    [Theory]
    // True, as far as is known.
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 26x26x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 26x?x32")]
    [InlineData("[Input(-1, -1, 3)]\n[Conv2D(32, 3)] // 26x26x32")]
    [InlineData("[Input(\"T\", 16)]\n[Dense(4)] // Tx4")]
    // A kernel, a weight, numbers of the layer's own, in whatever order.
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 3x3")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 3x3x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 32x3x3")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 3x3x1x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 3x3x1")]
    [InlineData("[Input(28, 28, 4)]\n[MaxPooling2D(3, Strides = [2])] // 2x2x1")]
    [InlineData("[Input(10, 16)]\n[Conv1D(32, 3)] // 3x32")]
    [InlineData("[Input(10, 16)]\n[Dense(64)] // 16x64")]
    [InlineData("[Input(10)]\n[Embedding(5000, 16)] // 5000x16")]
    [InlineData("[Input(10, 16)]\n[LSTM(64, ReturnSequences = true)] // 64x256")]
    [InlineData("[Input(10, 16, Name = \"x\")]\n[MultiHeadAttention(8, 64, From = [\"x\", \"x\"])] // 8x64")]
    // The same in another order of axes, what goes in, what the next layer gives.
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 32x26x26")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28x28x1")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 13x13x32\n[MaxPooling2D(2)]")]
    // Another number of axes.
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28x28")]
    [InlineData("[Input(28, 28, 1)]\n[Flatten] // 28x28")]
    // A single number says nothing alone: a step, a size, a count of parameters, a ticket.
    [InlineData("[Input(784)]\n[Dense(64)] // 1\n[Dense(32)] // 2\n[Dense(10)] // 3")]
    [InlineData("[Input(784)]\n[Dense(64)] // 784\n[Dense(10)] // 64")]
    [InlineData("[Input(784)]\n[Dense(10)] // 7850\n[Dense(10)]")]
    [InlineData("[Input(784)]\n[Dense(64)] // 4711\n[Dense(10)]")]
    // Not that form.
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28x28x32, padded")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28 x 28 x 32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] //28x28x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] //  28x28x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] /// 28x28x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28X28X32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 028x028x032")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // (28, 28, 32)")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // HxWx32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28x28xC")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)] /* 28x28x32 */")]
    [InlineData("[Input(28, 28, 1)]\n// 28x28x32\n[Conv2D(32, 3)]")]
    // Of which of the two?
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3), MaxPooling2D(2)] // 28x28x32")]
    [InlineData("[Input(28, 28, 1)]\n[Conv2D(32, 3)][MaxPooling2D(2)] // 14x14x32")]
    // The input is stated, not computed.
    [InlineData("[Input(28, 28, 1)] // 32x32x1\n[Conv2D(32, 3)]")]
    public void Silence(string attributes) => Check.Diagnostics($"[Network]\n{attributes}\npublic partial class Net;");

    [Fact]
    public void What_is_wrong_comes_first() => Check.Diagnostics("""
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)] // 28x28x32
        [Dense(10, InputDim = {|SHP1001:31|})]
        public partial class Net;
        """);

    [Fact]
    public void Real_networks_are_silent_whatever_is_noted_at_their_kernels() => Check.Diagnostics("""
        [Network]
        [Input(224, 224, 3)]
        [Conv2D(96, 11, Strides = [4])] // 11x11
        [MaxPooling2D(3, Strides = [2])] // 3x3
        [Conv2D(256, 5, Padding = Padding.Same)] // 5x5x96x256
        [MaxPooling2D(3, Strides = [2])] // 3x3x256
        [Conv2D(384, 3, Padding = Padding.Same)] // 384
        [Flatten] // 1
        [Dense(4096)] // 4096
        [Dropout(0.5)]
        [Dense(1000)] // 1000 classes
        public partial class AlexNet;
        """);

    [Fact]
    public void Behind_TorchSharp_layers()
    {
        var found = TorchCompilation.Compiling("""
            [Network, Input(1, 28, 28)]
            public class Net : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> conv1 = Conv2d(1, 32, 3); // 32x28x28
                private readonly Module<Tensor, Tensor> conv2 = Conv2d(32, 64, 3); // 3x3
                private readonly Module<Tensor, Tensor> twice = ReLU(); // 1x1x1
                private readonly Module<Tensor, Tensor> body;

                public Net() : base("net")
                {
                    body = Sequential(
                        ("pool", MaxPool2d(2)), // 64x12x12
                        ("flatten", Flatten()), // 9217
                        ("fc", Linear(9216, 10))); // 10
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x)
                {
                    return body.call(twice.call(conv2.call(twice.call(conv1.call(x)))));
                }
            }
            """).Compilation.Analyze();
        Assert.Equal(
            ["'conv1' gives 32x26x26, but the comment says 32x28x28 (x [N, 1, 28, 28])",
             "'body.flatten' gives 9216, but the comment says 9217 (x [N, 1, 28, 28] -> conv1 [N, 32, 26, 26] -> twice [N, 32, 26, 26] -> conv2 [N, 64, 24, 24] -> twice [N, 64, 24, 24] -> body.pool [N, 64, 12, 12])"],
            found.Select(diagnostic => diagnostic.GetMessage(null)));
        Assert.Equal(["// 32x28x28", "// 9217"], found.Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
    }

    [Fact]
    public void An_edit_of_a_comment_alone_is_seen_in_TorchSharp_code()
    {
        const string source = """
            [Network, Input(1, 28, 28)]
            public class Net : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> conv = Conv2d(1, 32, 3); // 32x26x26
                private readonly Module<Tensor, Tensor> relu = ReLU(); // 32x26x26
                public Net() : base("net") => RegisterComponents();
                public override Tensor forward(Tensor x) => relu.call(conv.call(x));
            }
            """;
        var first = TorchCompilation.Compiling(source).Compilation;
        Assert.Empty(first.Analyze());
        var tree = first.SyntaxTrees.Single();
        var text = tree.GetText();
        var place = text.ToString().IndexOf("32x26x26", StringComparison.Ordinal);
        var edited = tree.WithChangedText(text.WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(place, 8), "  a note")));
        var second = first.ReplaceSyntaxTree(tree, edited);
        Assert.Empty(second.Analyze());
        var wrong = edited.WithChangedText(edited.GetText().WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(place, 8), "32x27x27")));
        var finding = Assert.Single(second.ReplaceSyntaxTree(edited, wrong).Analyze());
        Assert.Equal(("SHP2011", place - 3), (finding.Id, finding.Location.SourceSpan.Start));
    }
}

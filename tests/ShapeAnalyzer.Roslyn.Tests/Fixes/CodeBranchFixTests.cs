using Microsoft.CodeAnalysis.CodeFixes;
using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>What fixes write where two branches of TorchSharp code do not fit each other.</summary>
public sealed class CodeBranchFixTests
{
    private const string Block = """
        class Block : Module<Tensor, Tensor>
        {
            // The main path.
            private readonly Module<Tensor, Tensor> _conv1;
            private readonly Module<Tensor, Tensor> _conv2; // second

            public Block(int planes, int outPlanes, int stride = 1) : base("Block")
            {
                _conv1 = Conv2d(planes, outPlanes, 3, stride, 1);
                _conv2 = Conv2d(outPlanes, outPlanes, 3, padding: 1); // second
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var y = _conv2.forward(_conv1.forward(x));
                return y + x; // merge
            }
        }

        [Network, Input(8, 28, 28)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential blocks = Sequential(new Block(8, 8), new Block(8, 16, 2));

            public Net() : base("Net") => RegisterComponents();

            public override Tensor forward(Tensor x) => blocks.call(x);
        }
        """;

    [Theory]
    [InlineData("Conv2d a = Conv2d(8, 8, 3);", "a.call(x) + x", "Conv2d a = Conv2d(8, 8, 3, padding: 1);")]
    [InlineData("Conv2d a = Conv2d(8, 8, 5);", "x.add(a.call(x))", "Conv2d a = Conv2d(8, 8, 5, padding: 2);")]
    [InlineData("Conv2d a = Conv2d(8, 4, (3, 5));", "torch.cat(new[] { x, a.call(x) }, 1)", "Conv2d a = Conv2d(8, 4, (3, 5), padding: (1, 2));")]
    [InlineData("Conv2d a = Conv2d(8, 8, 3, 1, 2);", "a.call(x)[.., .., 2.., 2..] + x", "")]
    [InlineData("Conv2d a = Conv2d(8, 8, 3); Conv2d b = Conv2d(8, 8, 3, dilation: 2);", "b.call(a.call(x)) + x", "Conv2d a = Conv2d(8, 8, 3, padding: 1); Conv2d b = Conv2d(8, 8, 3, dilation: 2, padding: 2);")]
    [InlineData("Conv2d a = Conv2d(8, 16, 3, stride: 2); Conv2d s = Conv2d(8, 16, 1, stride: 2);", "a.call(x) + s.call(x)", "Conv2d a = Conv2d(8, 16, 3, stride: 2, padding: 1); Conv2d s = Conv2d(8, 16, 1, stride: 2);")]
    [InlineData("Conv2d a = Conv2d(8, 8, 3, padding: 1); Conv2d b = Conv2d(8, 8, 3);", "b.call(a.call(x)) + x", "Conv2d a = Conv2d(8, 8, 3, padding: 1); Conv2d b = Conv2d(8, 8, 3, padding: 1);")]
    public void Padding(string fields, string forward, string after)
    {
        if (after.Length == 0)
        {
            Assert.DoesNotContain("padding", Offered(Source(fields, forward)));
        }
        else
        {
            CodeFixTrial.Fixes("padding", Source(fields, forward), Source(after, forward));
        }
    }

    [Theory]
    [InlineData("Conv2d a = Conv2d(8, 16, 3, stride: 2, padding: 1); Conv2d s = Conv2d(8, 16, 1);", "a.call(x) + s.call(x)", "Conv2d a = Conv2d(8, 16, 3, stride: 2, padding: 1); Conv2d s = Conv2d(8, 16, 1, stride: 2);")]
    [InlineData("Conv2d a = Conv2d(8, 16, 3, 2, 1L); Conv2d s = Conv2d(8, 16, 1, 1);", "torch.add(s.call(x), a.call(x))", "Conv2d a = Conv2d(8, 16, 3, 2, 1L); Conv2d s = Conv2d(8, 16, 1, 2);")]
    public void Stride(string fields, string forward, string after) => CodeFixTrial.Fixes("stride", Source(fields, forward), Source(after, forward));

    [Theory]
    [InlineData("Conv2d a = Conv2d(8, 16, 3, padding: 1);", "a.call(x) + x", "Conv2d a = Conv2d(8, 16, 3, padding: 1); Conv2d shortcut = Conv2d(8, 16, 1);", "a.call(x) + shortcut.call(x)")]
    [InlineData("Sequential a = Sequential(Conv2d(8, 16, 3, 2, 1L), ReLU());", "x.add(a.call(x))", "Sequential a = Sequential(Conv2d(8, 16, 3, 2, 1L), ReLU()); Conv2d shortcut = Conv2d(8, 16, 1, stride: 2);", "shortcut.call(x).add(a.call(x))")]
    [InlineData("readonly nn.Module<Tensor, Tensor> _a = nn.Conv2d(8, 16, 3, padding: 1);", "torch.add(_a.forward(x), x)", "readonly nn.Module<Tensor, Tensor> _a = nn.Conv2d(8, 16, 3, padding: 1); readonly nn.Module<Tensor, Tensor> _shortcut = nn.Conv2d(8, 16, 1);", "torch.add(_a.forward(x), _shortcut.forward(x))")]
    public void Projection(string fields, string forward, string fixedFields, string fixedForward) =>
        CodeFixTrial.Fixes("projection", Source(fields, forward), Source(Lines(fields, fixedFields), fixedForward));

    [Fact]
    public void AProjectionInABlockFitsItsOtherUses() => CodeFixTrial.Fixes(
        "projection",
        Block,
        Block
            .Replace("_conv2; // second\n", "_conv2; // second\n    private readonly Module<Tensor, Tensor> _shortcut;\n", StringComparison.Ordinal)
            .Replace("padding: 1); // second\n", "padding: 1); // second\n        _shortcut = Conv2d(planes, outPlanes, 1, stride: stride);\n", StringComparison.Ordinal)
            .Replace("y + x;", "y + _shortcut.forward(x);", StringComparison.Ordinal));

    [Fact]
    public void AllAtOnce()
    {
        const string forward = "torch.cat(new[] { x + a.call(x), x + b.call(x) }, 1)";
        using var workspace = CodeFixTrial.Workspace(Source("Conv2d a = Conv2d(8, 8, 3); Conv2d b = Conv2d(8, 8, 5);", forward));
        workspace.FixAll("SHP1025", "padding", FixAllScope.Document);
        Assert.Equal(TorchCompilation.Usings + Source("Conv2d a = Conv2d(8, 8, 3, padding: 1); Conv2d b = Conv2d(8, 8, 5, padding: 2);", forward), workspace.Text());
        Assert.Empty(workspace.Findings());
    }

    [Theory]
    [InlineData("Conv2d a = Conv2d(8, 16, 3, padding: 1); Conv2d b = Conv2d(8, 24, 3, padding: 1);", "a.call(x) + b.call(x)")]
    [InlineData("Conv2d a = Conv2d(8, 8, 4);", "a.call(x) + x")]
    [InlineData("Conv2d a = Conv2d(8, 8, 3);", "a.call(x) + torch.zeros(4, 8, 11, 13)")]
    public void NothingIsOfferedThatDoesNotFit(string fields, string forward) =>
        Assert.DoesNotContain(Offered(Source(fields, forward)), key => key is "projection" or "padding" or "stride");

    private static List<string?> Offered(string source)
    {
        using var workspace = CodeFixTrial.Workspace(source);
        return workspace.Findings().SelectMany(workspace.Offered).Select(action => action.EquivalenceKey).ToList();
    }

    // A field that is alone on its line gets the next one.
    private static string Lines(string before, string after) => after.Replace(before + " ", before + "\n    ", StringComparison.Ordinal);

    private static string Source(string fields, string forward) => CodeFixTrial.Net("Input(8, 28, 28)", fields, forward);
}

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Messages about code end with what points to the mistake, where the shapes show it.</summary>
public class ClueTests
{
    [Theory]
    [InlineData("Conv2d(3, 6, 5), ReLU(), MaxPool2d(2), Flatten(), Linear(4704, 8)", "4704 is the size of 'layers.0', [N, 6, 28, 28]")]
    [InlineData("Conv2d(3, 6, 5), ReLU(), MaxPool2d(2), Flatten(), Linear(3072, 8)", "3072 is the size of 'x', [N, 3, 32, 32]")]
    [InlineData("Conv2d(3, 6, 5), ReLU(), MaxPool2d(2), Flatten(), Linear(1177, 8)", null)]
    [InlineData("Conv2d(3, 6, 5), MaxPool2d(2), Flatten(), Linear(1350, 8)", "1350 = 6*15*15 would be 15x15 in place of 14x14")]
    [InlineData("Conv2d(3, 6, 5), MaxPool2d(2), Flatten(), Linear(1008, 8)", null)]
    [InlineData("Conv2d(3, 6, 5), AdaptiveAvgPool2d(1), Flatten(), Linear(24, 8)", null)]
    [InlineData("Conv2d(3, 6, 5), MaxPool2d(2), Flatten(), Linear(1176, 50), Linear(54, 8)", null)]
    [InlineData("Conv2d(3, 6, 5), MaxPool2d(2), Linear(1176, 8)", "flatten(1) in front of it would give 1176 = 6*14*14")]
    [InlineData("Conv2d(3, 6, 5), MaxPool2d(2), Linear(196, 8)", null)]
    [InlineData("Conv2d(32, 6, 5)", null)]
    [InlineData("BatchNorm2d(3), BatchNorm2d(32)", null)]
    public void OfAnImage(string layers, string? clue) => Check("3, 32, 32", layers, clue);

    [Theory]
    [InlineData("28, 28, 1", "Conv2d(1, 8, 1)", "the last axis has 1, but channels come first")]
    [InlineData("3, 64, 3", "Conv1d(64, 8, 3)", null)]
    [InlineData("100, 12", "Conv1d(12, 8, 3)", "the last axis has 12, but channels come first")]
    [InlineData("12, 12", "Conv1d(100, 8, 3)", null)]
    [InlineData("2, 28, 28", "Conv2d(28, 8, 3)", null)]
    [InlineData("100, 12", "BatchNorm1d(12)", "the last axis has 12, but channels come first")]
    [InlineData("12", "Linear(8, 3)", null)]
    public void OfChannels(string input, string layers, string? clue) => Check(input, layers, clue);

    [Theory]
    [InlineData("torch.matmul(x, torch.zeros(8, 5))", "the second would fit if it were transposed")]
    [InlineData("torch.matmul(torch.zeros(6, 8), x)", "the first would fit if it were transposed")]
    [InlineData("torch.matmul(x, torch.zeros(7, 8))", null)]
    [InlineData("torch.matmul(x, torch.zeros(8))", null)]
    public void OfMatrices(string product, string? clue)
    {
        var message = Message($$"""
            public class Net : Module<Tensor, Tensor>
            {
                public Net() : base("n") { }
                public override Tensor forward(Tensor unused)
                {
                    var x = torch.zeros(6, 5);
                    return {{product}};
                }
            }
            """);
        Assert.Equal(clue, message.Contains(';') ? message[(message.LastIndexOf(';') + 2)..] : null);
    }

    [Fact]
    public void TheArithmeticStandsBehindTheWay() => Assert.Equal(
        "'layers.2' expects 1177 input features but receives 4704 (x [N, 3, 32, 32] -> layers.0 [N, 6, 28, 28] -> layers.1 [N, 4704] = 6*28*28)",
        Message(Network("3, 32, 32", "Conv2d(3, 6, 5), Flatten(), Linear(1177, 8)")));

    private static void Check(string input, string layers, string? clue)
    {
        var message = Message(Network(input, layers));
        Assert.Equal(clue is null ? ")" : $"); {clue}", message[message.LastIndexOf(')', message.LastIndexOf("); ", StringComparison.Ordinal) is > 0 and var end ? end : message.Length - 1)..]);
    }

    private static string Network(string input, string layers) => $$"""
        [Network, Input({{input}}, Name = "x")]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential layers = Sequential({{layers}});
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => layers.forward(x);
        }
        """;

    private static string Message(string source) =>
        Assert.Single(CodeCheck.Analyze(TorchCompilation.Compiling(source))).GetMessage(null);
}

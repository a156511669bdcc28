namespace ShapeAnalyzer.Tests.Code;

/// <summary>What is legal but rarely meant, in TorchSharp code: the rules of declared networks, at the argument.</summary>
public sealed class CodeSuspicionTests
{
    [Theory]
    [InlineData("Conv2d(3, 8, 3, {|SHP2004:3|})")]
    [InlineData("Conv2d(3, 8, 4, 4)")]
    [InlineData("Conv2d(3, 8, 3, 1)")]
    [InlineData("MaxPool2d(3)")]
    public void StrideAsKernel(string module) => Forward(module);

    [Theory]
    [InlineData("MaxPool2d(2, stride: {|SHP2005:4|})")]
    [InlineData("Conv2d(3, 8, 2, stride: {|SHP2005:3|})")]
    [InlineData("Conv2d(3, 8, 1, stride: 2)")]
    public void StrideLargerThanTheWindow(string module) => Forward(module);

    [Theory]
    [InlineData("Sequential(Conv2d(3, 8, 3), ReLU(), {|SHP2001:Linear(30, 10)|})")]
    [InlineData("Sequential(Conv2d(3, 8, 3), ReLU(), Flatten(), Linear(7200, 10))")]
    [InlineData("Sequential(Conv2d(3, 8, 3), Linear(30, 10), Conv2d(8, 8, 1))")]
    public void LinearOnAFeatureMap(string module) => Forward(module);

    [Theory]
    [InlineData("Sequential(Flatten(), Linear(3072, 1), {|SHP2008:Softmax(1)|})")]
    [InlineData("Sequential(Flatten(), Linear(3072, 2), Softmax(1))")]
    [InlineData("Sequential(Flatten(), Linear(3072, 1), Softmax(0))")]
    public void SoftmaxOverOneNumber(string module) => Forward(module);

    [Fact]
    public void ChannelsThatMovedToTheEndAreLeftAlone() => CodeCheck.Diagnostics(
        """
        static class Net
        {
            public static Tensor Run() => Linear(8, 16).call(Conv2d(3, 8, 3).call(torch.rand(4, 3, 32, 32)).permute(0, 2, 3, 1));
        }
        """);

    [Theory]
    [InlineData("[Input(1, 56, 56)]", "fc.forward(conv.forward(x).view(-1, {|SHP2013:3136|}))")]
    [InlineData("[Input(1, 36, 36)]", "fc.forward(conv.forward(x).view(-1, {|SHP2013:3136|}))")]
    [InlineData("[Input(1, 56, 56)]", "fc.forward(functional.relu(conv.forward(x).reshape(-1, 64 * 7 * 7)))", "64 * 7 * 7")]
    [InlineData("[Input(6272)]", "{|SHP2013:x.view(-1, 64, 7, 7)|}")]
    [InlineData("[Input(100)]", "{|SHP2013:x.view(-1, 1, 28, 28)|}")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward(conv.forward(x).view(-1, 3136))")]
    [InlineData("[Input(5, 3136)]", "fc.forward(x.view(-1, 3136))")]
    [InlineData("[Input(5, 6272)]", "fc.forward(x.view(-1, 3136))")]
    [InlineData("[Input(3136)]", "x.view(-1, 64, 7, 7)")]
    [InlineData("[Input(4, 3, 8, 8)]", "x.view(-1, 3, 8, 8)")]
    [InlineData("[Input(4, 56, 56)]", "fc.forward(x.view(-1, 3136))")]
    [InlineData("[Input(12, 64)]", "x.view(-1, 16)")]
    [InlineData("[Input(100)]", "x.view(-1, 4)")]
    [InlineData("[Input(1, 56, 56)]", "conv.forward(x).view(-1, 3136)")]
    [InlineData("[Input(\"T\", 64)]", "x.view(-1, 48)")]
    [InlineData("", "fc.forward(conv.forward(x).view(-1, 3136))")]
    public void ViewThatChangesTheBatch(string input, string forward, string? at = null) => Network(input, at is null ? forward : forward.Replace(at, $"{{|SHP2013:{at}|}}", StringComparison.Ordinal));

    [Fact]
    public void WhatAViewThatChangesTheBatchSays() => Network(
        "[Input(1, 56, 56)]",
        "fc.forward(conv.forward(x).view(-1, {|SHP2013:3136|}))",
        "'view' makes 4 rows of each sample, since a sample of [N, 64, 14, 14] has 64*14*14 = 12544 numbers and not 3136: the -1 is then no longer the batch; state 12544, or keep the batch and leave -1 to the features (x [N, 1, 56, 56] -> conv.0 [N, 64, 56, 56] -> conv.1 [N, 64, 14, 14])");

    [Theory]
    [InlineData("[Input(1, 28, 28)]", "fc.forward({|SHP2014:torch.flatten(conv.forward(x))|})")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward({|SHP2014:conv.forward(x).flatten()|})")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward({|SHP2014:conv.forward(x).view(-1)|})")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward(functional.relu(torch.flatten(conv.forward(x), {|SHP2014:0|})))")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward(conv.forward(x).flatten(1))")]
    [InlineData("[Input(1, 28, 28)]", "conv.forward(x).flatten()")]
    [InlineData("[Input(1, 28, 28)]", "conv.forward(x).flatten(0, 1)")]
    [InlineData("[Input(1, 28, 28)]", "fc.forward(conv.forward(x).flatten(1)).flatten().mean()")]
    [InlineData("", "fc.forward(torch.flatten(x))")]
    public void FlattenThatTakesTheBatch(string input, string forward) => Network(input, forward);

    [Theory]
    [InlineData("{|SHP2007:p - y|}")]
    [InlineData("{|SHP2007:(y - p)|}.pow(2).mean()")]
    [InlineData("{|SHP2007:functional.mse_loss(p, y)|}")]
    [InlineData("p - y.unsqueeze(-1)")]
    [InlineData("p.squeeze(-1) - y")]
    [InlineData("functional.mse_loss(p.squeeze(-1), y)")]
    [InlineData("y.unsqueeze(1) - y")]
    [InlineData("p * y")]
    public void PredictionsAgainstTargets(string loss) => CodeCheck.Diagnostics(
        $$"""
        [Network, Input(8, Name = "x"), Input(Name = "y")]
        class Net : Module<Tensor, Tensor, Tensor>
        {
            private readonly Linear fc = Linear(8, 1);
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x, Tensor y) { var p = torch.sigmoid(fc.forward(x)); return {{loss.Replace("{|SHP2007:(", "({|SHP2007:").Replace(")|}.", "|}).")}}; }
        }
        """);

    private static void Network(string input, string forward, params string[] messages) => CodeCheck.Diagnostics(
        $$"""
        {{(input.Length == 0 ? input : $"[Network]{input}")}}
        class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> conv = Sequential(Conv2d(1, 64, 3, padding: 1L), MaxPool2d(4));
            private readonly Linear fc = Linear(3136, 10);
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => {{forward}};
        }
        """,
        messages);

    private static void Forward(string module) => CodeCheck.Diagnostics(
        $$"""
        static class Net
        {
            public static Tensor Run() => {{module}}.call(torch.rand(4, 3, 32, 32));
        }
        """);
}

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

    private static void Forward(string module) => CodeCheck.Diagnostics(
        $$"""
        static class Net
        {
            public static Tensor Run() => {{module}}.call(torch.rand(4, 3, 32, 32));
        }
        """);
}

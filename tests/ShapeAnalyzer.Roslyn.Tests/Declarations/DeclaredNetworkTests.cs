using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>What is proven wrong (SHP1xxx) at the exact argument, and its correct twin.</summary>
public sealed class DeclaredNetworkTests
{
    [Fact]
    public void FeaturesThatAreNotThere() => Check.Diagnostics(
        """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3, Activation = "relu")]
        [MaxPooling2D(2)]
        [Conv2D(64, [3, 5], Padding = Padding.Same, Strides = [2], Name = "second")]
        [Flatten]
        [Dense(10, InputDim = {|SHP1001:5408|})]
        public partial class Mnist;
        """,
        "'dense_1' expects 5408 input features but receives 3136 (input 28x28x1 -> conv2d_1 26x26x32 -> max_pooling2d_1 13x13x32 -> second 7x7x64 -> flatten_1 3136 = 7*7*64); 5408 is the size of 'max_pooling2d_1', 13x13x32");

    [Fact]
    public void FeaturesThatAreThere() => Check.Diagnostics(
        """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)]
        [MaxPooling2D(2)]
        [Flatten]
        [Dense(10, InputDim = 5408, InputShape = [5408], Expect = [10])]
        [Output(10)]
        public partial class Mnist;
        """);

    [Fact]
    public void SeveralIndependentErrorsInOnePass() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Dense(4, InputDim = {|SHP1001:9|})]
        [Dense(4, InputDim = {|SHP1001:5|})]
        [Dense(2, InputDim = 4)]
        [Dense(1, InputDim = {|SHP1001:3|})]
        public partial class Net;
        """);

    [Theory]
    [InlineData("[Input(8, 8, 3)]", "[Dense(4, InputShape = {|SHP1007:[8, 3]|})]")]
    [InlineData("[Input(8, 8, 3)]", "[Dense(4, InputShape = [8, {|SHP1007:9|}, 3])]")]
    [InlineData("[Input(8, 8, 3)]", "[Dense(4, InputShape = new[] { 8, {|SHP1007:9|}, 3 })]")]
    [InlineData("[Input(8, 8, 3)]", "[Dense(4, InputShape = [8, -1, 3])]")]
    [InlineData("[Input(8, -1, 3)]", "[Dense(4, InputShape = [8, 7, 3])]")]
    public void StatedInputShapes(string input, string layer) => Check.Diagnostics($"[Network]{input}{layer}public partial class Net;");

    [Theory]
    [InlineData("[Conv2D(4, 3, Expect = [6, {|SHP1008:7|}, 4])]")]
    [InlineData("[Conv2D(4, 3, Expect = {|SHP1008:[4]|})]")]
    [InlineData("[Conv2D(4, 3, Expect = [6, 6, 4])]")]
    [InlineData("[Conv2D(4, 3, Expect = [-1, -1, 4])]")]
    public void StatedOutputShapes(string layer) => Check.Diagnostics($"[Network][Input(8, 8, 3)]{layer}public partial class Net;");

    [Theory]
    [InlineData("[Output(6, 6, {|SHP1009:5|})]")]
    [InlineData("[Output({|SHP1009:10|})]")]
    [InlineData("[Output(6, 6, 4)]")]
    [InlineData("[Output(-1, 6, 4)]")]
    [InlineData("[Output]")]
    public void StatedNetworkOutput(string output) => Check.Diagnostics($"[Network][Input(8, 8, 3)][Conv2D(4, 3)]{output}public partial class Net;");

    [Theory]
    [InlineData("[Input(8)][{|SHP1002:Conv2D(4, 3)|}]")]
    [InlineData("[Input(8, 3)][{|SHP1002:MaxPooling2D|}]")]
    [InlineData("[Input][{|SHP1002:Dense(4)|}]")]
    [InlineData("[Input(8, 8, 3)][Conv2D(4, 3)]")]
    [InlineData("[Input(1)][Dense(4)]")]
    public void Rank(string layers) => Check.Diagnostics($"[Network]{layers}public partial class Net;");

    [Theory]
    [InlineData("[Input(8, 8, 3)][Conv2D(4, 3, Groups = {|SHP1004:2|})]")]
    [InlineData("[Input(8, 8, 4)][Conv2D(4, 3, Groups = 2)]")]
    [InlineData("[Input(8, 8, 4)][Conv2D({|SHP0004:5|}, 3, Groups = 2)]")]
    public void ChannelsAndGroups(string layers) => Check.Diagnostics($"[Network]{layers}public partial class Net;");

    [Theory]
    [InlineData("[Input(3, 9, 1)][Conv2D(4, {|SHP1003:5|})]")]
    [InlineData("[Input(9, 3, 1)][Conv2D(4, [5, {|SHP1003:5|}])]")]
    [InlineData("[Input(9, 4, 1)][Conv2D(4, {|SHP1003:3|}, DilationRate = [2])]")]
    [InlineData("[Input(1, 3, 1)][{|SHP1003:MaxPooling2D|}]")]
    [InlineData("[Input(5, 5, 1)][Conv2D(4, 5)]")]
    [InlineData("[Input(3, 3, 1)][Conv2D(4, 5, Padding = Padding.Same)]")]
    [InlineData("[Input(-1, -1, 1)][Conv2D(4, 5)]")]
    [InlineData("[Input(5, 5, 1)][Conv2D(4, 3, DilationRate = [2])]")]
    public void WindowAndInput(string layers) => Check.Diagnostics($"[Network]{layers}public partial class Net;");

    [Theory]
    [InlineData("[Input(10, 3)][Reshape({|SHP1005:7, 11|})]")]
    [InlineData("[Input(10, 3)][Reshape({|SHP1005:-1, 7|})]")]
    [InlineData("[Input(10, 3)][Reshape(-1, 6)]")]
    [InlineData("[Input(10, 3)][Reshape(30)]")]
    [InlineData("[Input(-1, 3)][Reshape(30)]")]
    public void Reshape(string layers) => Check.Diagnostics($"[Network]{layers}public partial class Net;");

    [Theory]
    [InlineData("[Input(8, -1)][{|SHP1006:Dense(4)|}]")]
    [InlineData("[Input(8, 8, -1)][{|SHP1006:Conv2D(4, 3)|}]")]
    [InlineData("[Input(-1, 8)][Flatten][{|SHP1006:Dense(4)|}]")]
    [InlineData("[Input(-1, 8)][Dense(4)]")]
    public void UndefinedAxis(string layers) => Check.Diagnostics($"[Network]{layers}public partial class Net;");

    [Fact]
    public void AnErrorIsReportedWhereItIsMadeAndNotAgainBehind() => Check.Diagnostics(
        """
        [Network]
        [Input(3, 9, 1)]
        [Conv2D(8, {|SHP1003:5|})]
        [Conv2D(8, 3)]
        [Flatten]
        [Dense(10)]
        [Output(10)]
        public partial class Net;
        """);

    [Fact]
    public void SizesBeyond64Bits() => Check.Diagnostics(
        """
        [Network]
        [Input(2147483647, 2147483647, 2147483647)]
        [{|SHP1010:Flatten|}]
        [Dense(10)]
        public partial class Net;
        """);
}

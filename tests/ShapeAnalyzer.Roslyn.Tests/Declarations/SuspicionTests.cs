using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>What is legal but rarely meant (SHP2xxx), and what is close to it but meant.</summary>
public sealed class SuspicionTests
{
    [Theory]
    [InlineData("[Conv2D(8, 3)][{|SHP2001:Dense(10)|}]")]
    [InlineData("[Conv2D(8, 3)][MaxPooling2D][Dropout(0.5)][{|SHP2001:Dense(10)|}][Flatten]")]
    [InlineData("[Conv2D(8, 3)][Flatten][Dense(10)]")]
    [InlineData("[Conv2D(8, 3)][Dense(10)][Conv2D(8, 3)]")]
    [InlineData("[Dense(10)][Flatten]")]
    public void DenseOnAFeatureMap(string layers) => Network(layers);

    [Theory]
    [InlineData("[Conv2D(8, 3, Strides = {|SHP2004:[3]|})]")]
    [InlineData("[Conv2D(8, 4, Strides = [4])]")]
    [InlineData("[Conv2D(8, 3, Strides = [2])]")]
    [InlineData("[MaxPooling2D(3)]")]
    public void StrideAsKernel(string layers) => Network(layers);

    [Theory]
    [InlineData("[Conv2D(8, 2, Strides = {|SHP2005:[3]|})]")]
    [InlineData("[MaxPooling2D(2, Strides = {|SHP2005:[4]|})]")]
    [InlineData("[Conv2D(8, 1, Strides = [2])]")]
    [InlineData("[MaxPooling2D(2, Strides = [2])]")]
    public void StrideLargerThanTheWindow(string layers) => Network(layers);

    [Theory]
    [InlineData("[Conv2D(8, 3)][Conv2D(8, 3, DataFormat = {|SHP2006:DataFormat.ChannelsFirst|})]")]
    [InlineData("[Conv2D(8, 3)][Dropout(0.5)][MaxPooling2D(DataFormat = {|SHP2006:DataFormat.ChannelsFirst|})]")]
    [InlineData("[Conv2D(8, 3, DataFormat = DataFormat.ChannelsFirst)][Conv2D(8, 3, DataFormat = DataFormat.ChannelsFirst)]")]
    [InlineData("[Conv2D(8, 3)][Reshape(8, 26, 26)][Conv2D(8, 3, DataFormat = DataFormat.ChannelsFirst)]")]
    public void MixedDataFormats(string layers) => Network(layers);

    [Theory]
    [InlineData("[Flatten][Dense(1, Activation = {|SHP2008:\"softmax\"|})]")]
    [InlineData("[Flatten][Dense(1)][Activation({|SHP2008:\"softmax\"|})]")]
    [InlineData("[Flatten][Dense(1, Activation = \"sigmoid\")]")]
    [InlineData("[Flatten][Dense(2, Activation = \"softmax\")]")]
    public void SoftmaxOverOneNumber(string layers) => Network(layers);

    [Theory]
    [InlineData("[Network][Input(8, Name = \"a\")][Dense(4, Name = \"b\")][{|SHP2009:Dense(4, From = [\"a\"])|}][Output(From = \"b\")]public partial class Net;")]
    [InlineData("[Network][Input(8, Name = \"a\")][{|SHP2009:Input(8, Name = \"c\")|}][Dense(4, From = [\"a\"])]public partial class Net;")]
    [InlineData("[Network][Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(4, From = [\"a\"])]public partial class Net;")]
    public void Unused(string source) => Check.Diagnostics(source);

    [Fact]
    public void AnOptionShowsTheShapeOfEachLayer() => Check.Diagnostics(
        "[Network][Input(28, 28, 1)][{|SHP3001:Conv2D(8, 3)|}][{|SHP3001:Flatten|}]public partial class Net;",
        options: new() { ["shape_analyzer.show_shapes"] = "true" },
        "'conv2d_1' gives 26x26x8 and has 80 parameters (input 28x28x1)",
        "'flatten_1' gives 5408 and has 0 parameters (input 28x28x1 -> conv2d_1 26x26x8)");

    [Fact]
    public void AnOptionShowsWhatAStrideNeverReaches() => Check.Diagnostics(
        "[Network][Input(28, 28, 1)][Conv2D(8, 3, Strides = {|SHP3002:[2]|})]public partial class Net;",
        options: new() { ["shape_analyzer.show_dropped_cells"] = "true" },
        "'conv2d_1' never reads the last 1 of 28 cells along axis 1 (the stride 2 does not divide 28 - 3) and the last 1 of 28 cells along axis 2 (the stride 2 does not divide 28 - 3) (input 28x28x1)");

    [Fact]
    public void AnOptionShowsADenseThatHoldsNearlyAllParameters() => Check.Diagnostics(
        "[Network][Input(28, 28, 1)][Conv2D(8, 3)][Flatten][{|SHP3003:Dense(100)|}]public partial class Net;",
        options: new() { ["shape_analyzer.dense_share"] = "90" },
        "'dense_1' holds 100 % of the network's parameters (540900 of 540980): a pooling before it makes it smaller (input 28x28x1 -> conv2d_1 26x26x8 -> flatten_1 5408)");

    [Fact]
    public void AnOptionThatCannotBeReadIsSaid() => Check.Diagnostics(
        "[Network][Input(8)][Dense(1)]public partial class {|SHP0014:Net|};",
        options: new() { ["shape_analyzer.show_shapes"] = "ture" },
        "The option shape_analyzer.show_shapes is true or false, but is 'ture'");

    private static void Network(string layers) => Check.Diagnostics($"[Network][Input(28, 28, 8)]{layers}public partial class Net;");

    // Found by fuzzing: what is known of the shape is only what Expect states of it.
    [Fact]
    public void NothingIsSuspectedBehindAShapeThatIsNotKnown() =>
        Check.Diagnostics("[Network] [ReLU(Expect = [9, 9, 4])] [Dense(5)] public partial class {|SHP0001:Net|};");
}

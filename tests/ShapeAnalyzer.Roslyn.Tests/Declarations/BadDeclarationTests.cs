using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>Declarations that cannot be read (SHP0xxx), and their correct twins.</summary>
public sealed class BadDeclarationTests
{
    [Theory]
    [InlineData("[Dense({|SHP0004:0|})]")]
    [InlineData("[Dense({|SHP0004:-3|})]")]
    [InlineData("[Dense(10, Activation = {|SHP0004:\"rellu\"|})]")]
    [InlineData("[Dense(10, Activation = \"relu\")]")]
    [InlineData("[Dropout({|SHP0004:1.5|})]")]
    [InlineData("[Dropout(1)]")]
    public void Arguments(string layer) => Check.Diagnostics($"[Network][Input(8)]{layer}public partial class Net;");

    [Theory]
    [InlineData("[Conv2D({|SHP0004:0|}, 3)]")]
    [InlineData("[Conv2D(4, {|SHP0004:0|})]")]
    [InlineData("[Conv2D(4, [3, {|SHP0004:0|}])]")]
    [InlineData("[Conv2D(4, 3, Strides = [{|SHP0004:0|}])]")]
    [InlineData("[Conv2D(4, 3, Strides = [1, {|SHP0004:-1|}])]")]
    [InlineData("[Conv2D(4, {|SHP0005:[3, 3, 3]|})]")]
    [InlineData("[Conv2D(4, 3, Strides = {|SHP0005:[1, 1, 1]|})]")]
    [InlineData("[Conv2D(4, 3, Strides = [2], DilationRate = {|SHP0004:[2]|})]")]
    [InlineData("[Conv2D(4, 3, Padding = {|SHP0004:Padding.Causal|})]")]
    [InlineData("[Conv2D(4, 3, Groups = {|SHP0004:0|})]")]
    [InlineData("[ZeroPadding2D({|SHP0005:1, 2, 3|})]")]
    [InlineData("[{|SHP0004:AveragePooling2D|}]")]
    [InlineData("[AveragePooling2D(2)]")]
    [InlineData("[MaxPooling2D]")]
    [InlineData("[Conv2D(4, [3])]")]
    [InlineData("[Reshape(-1, {|SHP0004:-1|})]")]
    [InlineData("[Reshape({|SHP0004:-2|}, 5)]")]
    public void SpatialArguments(string layer) => Check.Diagnostics($"[Network][Input(8, 8, 4)]{layer}public partial class Net;");

    [Theory]
    [InlineData("[Network][Dense(10)]public partial class {|SHP0001:Net|};")]
    [InlineData("[Network][Dense(10, InputDim = 8)]public partial class Net;")]
    [InlineData("[Network][Conv2D(8, 3, InputShape = [28, 28, 1])]public partial class Net;")]
    [InlineData("[Network][Input(8)]public partial class {|SHP0002:Net|};")]
    [InlineData("[Network][Input(8)][Dense(10)]public class {|SHP0003:Net|} { }")]
    [InlineData("public class Outer { [Network][Input(8)][Dense(10)]public partial class {|SHP0003:Net|} { } }")]
    [InlineData("[Network][Input(8)][Dense(10)]public partial record struct Net;")]
    [InlineData("[Network][Input({|SHP0004:0|})][Dense(10)]public partial class Net;")]
    [InlineData("[Network][Input(\"T\", 8)][Dense(10)]public partial class Net;")]
    [InlineData("[Network][Input(8)][Dense(10)]file partial class {|SHP0009:Net|};")]
    [InlineData("[Input(8)][{|SHP0010:Dense(10)|}]public partial class Net;")]
    [InlineData("[Network][Input(8)][Dense(10)]public partial class {|SHP0011:Net|} { public int Summary; }")]
    [InlineData("[Network(Members = \"Shapes\")][Input(8)][Dense(10)]public partial class Net { public int Summary; }")]
    [InlineData("[Network(Members = \"Shapes\")][Input(8)][Dense(10)]public partial class {|SHP0004:Net|} { public int Shapes; }")]
    public void Types(string source) => Check.Diagnostics(source);

    [Theory]
    [InlineData("[Network][Input(8)][Dense(10, Name = \"a\")][Dense(10, Name = {|SHP0006:\"a\"|})]public partial class Net;")]
    [InlineData("[Network][Input(8)][Dense(10)][Dense(10, Name = {|SHP0006:\"dense_1\"|})]public partial class Net;")]
    [InlineData("[Network][Input(8, Name = \"a\")][Dense(10, Name = {|SHP0006:\"a\"|})]public partial class Net;")]
    [InlineData("[Network][Input(8)][Dense(10, Name = \"a\")][Dense(10, Name = \"b\")]public partial class Net;")]
    public void Names(string source) => Check.Diagnostics(source);

    [Fact]
    public void LayersOnTwoDeclarations() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [{|SHP0008:Dense(10)|}]
        public partial class Net;

        [Dense(5)]
        public partial class Net;
        """);

    [Fact]
    public void NetworkAndLayersOnTwoDeclarations() => Check.Diagnostics(
        """
        [Network]
        public partial class Net;

        [Input(8)]
        [Dense(5)]
        public partial class Net;
        """);
}

using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>Attribute arguments that refer to constants which only the generator makes.</summary>
public sealed class GeneratedMemberReferenceTests
{
    private const string Encoder = """
        namespace Nets
        {
            [Network]
            [Input(28, 28, 1)]
            [Conv2D(8, 3)]
            [Flatten]
            [Dense(16, Name = "code")]
            public partial class Encoder { }

            [Network(Members = "Shapes")]
            [Input(5)]
            [Dense(3)]
            public partial class Boxed { }
        }

        """;

    [Fact]
    public void AreWhatTheOtherNetworkGives() => Check.Diagnostics(
        Encoder + """
        [Network]
        [Input(Nets.Encoder.Layers.Conv2D1.Height, Nets.Encoder.Layers.Conv2D1.Width, 8)]
        [Conv2D(Nets.Encoder.Layers.Code.Features, 3, Expect = [24, 24, {|SHP1008:Nets.Encoder.Layers.Code.Features + 1|}])]
        [Flatten]
        [Dense(Nets.Boxed.Shapes.Layers.Dense1.Features, InputDim = {|SHP1001:Nets.Encoder.Layers.Flatten1.Features|}, Name = Nets.Encoder.Layers.Code.Name)]
        [Dense(2, InputDim = 3)]
        public partial class Net { }
        """,
        "'conv2d_1' is stated to give 24x24x17 but gives 24x24x16 (input 26x26x8); 24x24x17 would fit with 17 filters on 'conv2d_1'",
        "'code' expects 5408 input features but receives 9216 (input 26x26x8 -> conv2d_1 24x24x16 -> flatten_1 9216 = 24*24*16); 5408 is the size of the input, 26x26x8");

    [Fact]
    public void TheGeneratorReadsThemToo()
    {
        var type = TestCompilation.Create(TestCompilation.Usings + Encoder + """
            [Network]
            [Input(Nets.Encoder.Layers.Flatten1.Features)]
            [Dense(Nets.Encoder.Layers.Code.Features / 2)]
            [Dense(Nets.Boxed.Shapes.Layers.Dense1.Features)]
            public partial class Net { }
            """).Load().GetType("Net")!;
        var layers = type.GetNestedType("Layers")!;

        Assert.Equal((5408L * 8) + 8, layers.GetNestedType("Dense1")!.GetField("Parameters")!.GetRawConstantValue());
        Assert.Equal(3, layers.GetNestedType("Dense2")!.GetField("Features")!.GetRawConstantValue());
    }

    [Fact]
    public void ANetworksOwnProveNothing() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Dense(4)]
        [Dense(2, InputDim = {|SHP2010:Net.Layers.Dense1.Features|})]
        [Output({|SHP2010:Net.Layers.Dense2.Features|})]
        public partial class Net;
        """);

    [Fact]
    public void TwoNetworksThatReferToEachOtherAreNotCompared() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Dense(4)]
        [Dense(2, InputDim = B.Layers.Dense1.Features)]
        public partial class A;

        [Network]
        [Input(8)]
        [Dense(4)]
        [Dense(2, InputDim = A.Layers.Dense1.Features)]
        public partial class B;
        """);
}

using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>Networks as layers of other networks.</summary>
public sealed class SubmodelTests
{
    private const string Encoder = """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(8, 3)]
        [Flatten]
        [Dense(16)]
        public partial class Encoder;

        """;

    [Fact]
    public void GivesItsOutputAndItsParameters()
    {
        var type = TestCompilation.Create(TestCompilation.Usings + Encoder + """
            [Network(SummaryStyle = SummaryStyle.Keras3, ExpandNested = true)]
            [Input(28, 28, 1)]
            [Submodel(typeof(Encoder))]
            [Dense(10, InputDim = 16)]
            public partial class Net;
            """).Load().GetType("Net")!;

        Assert.Equal((long)((3 * 3 * 8) + 8 + (26 * 26 * 8 * 16) + 16 + (16 * 10) + 10), type.GetField("TotalParameters")!.GetValue(null));
        Assert.Equal(
            """
            Model: "Net"
            ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
            ┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
            ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
            │ encoder (Sequential)                 │ (None, 16)                  │          86,624 │
            ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
            │    └ conv2d_1 (Conv2D)               │ (None, 26, 26, 8)           │              80 │
            ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
            │    └ flatten_1 (Flatten)             │ (None, 5408)                │               0 │
            ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
            │    └ dense_1 (Dense)                 │ (None, 16)                  │          86,544 │
            ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
            │ dense (Dense)                        │ (None, 10)                  │             170 │
            └──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
             Total params: 86,794 (339.04 KB)
             Trainable params: 86,794 (339.04 KB)
             Non-trainable params: 0 (0.00 B)

            """,
            type.GetField("Summary")!.GetValue(null));
    }

    [Fact]
    public void ReceivesAnotherShapeThanItDeclares() => Check.Diagnostics(
        Encoder + """
        [Network]
        [Input(32, 32, 1)]
        [{|SHP1007:Submodel(typeof(Encoder))|}]
        [Dense(10, InputDim = {|SHP1001:17|})]
        public partial class Net;
        """,
        "'encoder_1' declares the input 28x28x1 but receives 32x32x1 (input 32x32x1); it would fit with an input of 28x28x1",
        "'dense_1' expects 17 input features but receives 16 (input 32x32x1 -> encoder_1 16); it would fit with InputDim = 16 on 'dense_1'");

    [Fact]
    public void WhatOnlyThisUseProvokesIsToldHere() => Check.Diagnostics(
        """
        [Network]
        [Input("height", "width", 3)]
        [Conv2D(8, 5)]
        public partial class Stem;

        [Network]
        [Input(3, 9, 3)]
        [{|SHP1003:Submodel(typeof(Stem), Name = "stem")|}]
        public partial class Net;
        """);

    [Fact]
    public void WhatFailsForEveryUseIsToldInsideOnly() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Dense(4, InputDim = {|SHP1001:9|})]
        public partial class Head;

        [Network]
        [Input(8)]
        [Submodel(typeof(Head))]
        [Dense(2, InputDim = 4)]
        public partial class Net;
        """);

    [Fact]
    public void TypesThatAreNoNetworks() => Check.Diagnostics(
        """
        public class Plain;

        [Network]
        [Input(8)]
        [Dense(2)]
        public partial class Generic<T>;

        [Network]
        [Input(8)]
        [Submodel({|SHP0012:typeof(Plain)|})]
        [Submodel({|SHP0012:typeof(int[])|})]
        [Submodel({|SHP0012:typeof(Generic<>)|})]
        public partial class Net;

        [Network]
        [Input(8)]
        [Submodel(typeof(Generic<int>))]
        [Dense(3, InputDim = 2)]
        public partial class Other;
        """,
        "'Plain' is not a class with [Network] and layers",
        "'int[]' is not a class with [Network] and layers",
        "'Generic' is an open generic type: give it type arguments");

    [Fact]
    public void Cycles() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Submodel({|SHP0013:typeof(B)|})]
        public partial class A;

        [Network]
        [Input(8)]
        [Submodel({|SHP0013:typeof(A)|})]
        public partial class B;

        [Network]
        [Input(8)]
        [Submodel({|SHP0013:typeof(Self)|})]
        public partial class Self;

        [Network]
        [Input(8)]
        [Submodel(typeof(A))]
        public partial class Outside;
        """,
        "'A' contains itself: A -> B -> A",
        "'B' contains itself: B -> A -> B",
        "'Self' contains itself: Self -> Self");

    [Fact]
    public void FromAnotherAssembly()
    {
        var library = TestCompilation.Create(TestCompilation.Usings + Encoder);
        using var stream = new MemoryStream();
        Assert.True(library.WithGenerated().Emit(stream).Success);
        var compilation = TestCompilation.Create(TestCompilation.Usings + """
            [Network]
            [Input(28, 28, 1)]
            [Submodel(typeof(Encoder))]
            [Dense(10, InputDim = 17)]
            public partial class Net;
            """).AddReferences(MetadataReference.CreateFromImage(stream.ToArray()));

        var diagnostic = Assert.Single(compilation.WithGenerated().Analyze());
        Assert.Equal("'dense_1' expects 17 input features but receives 16 (input 28x28x1 -> encoder_1 16); it would fit with InputDim = 16 on 'dense_1'", diagnostic.GetMessage(null));
    }

    [Fact]
    public void AnEditOfTheOtherNetworkIsSeen()
    {
        const string net = "[Network][Input(28, 28, 1)][Submodel(typeof(Encoder))]public partial class Net;";
        var before = TestCompilation.Create(TestCompilation.Usings + Encoder, TestCompilation.Usings + net);
        var driver = TestCompilation.Driver(before).RunGenerators(before);
        var tree = before.SyntaxTrees[0];
        var after = before.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.ToString().Replace("Dense(16)", "Dense(32)"))));

        var texts = driver.RunGenerators(after).GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

        Assert.Contains("const int Features = 32;", texts["Net.shapes.g.cs"], StringComparison.Ordinal);
    }
}

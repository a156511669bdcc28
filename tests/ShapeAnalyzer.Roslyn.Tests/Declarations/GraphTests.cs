using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>How layers are connected: <c>From</c>, several inputs and outputs, layers called again.</summary>
public sealed class GraphTests
{
    [Fact]
    public void NamesThatCannotBeUsed() => Check.Diagnostics(
        """
        [Network]
        [Input(8, Name = "left")]
        [Input(6, Name = "right")]
        [Dense(4, From = [{|SHP0007:"lft"|}])]
        [Dense(4, From = [{|SHP0007:"last"|}])]
        [Dense(4, From = [{|SHP0007:"left[1]"|}])]
        [Dense(4, From = {|SHP0004:new string[0]|})]
        [Dense(4, InputDim = {|SHP1001:5|}, From = ["right"], Name = "last")]
        [Output(4, From = "last")]
        [Output(4, From = {|SHP0007:"lasst"|})]
        public partial class Net;
        """,
        "No earlier layer or input is named 'lft'; did you mean 'left'?",
        "'last' stands below: a layer can only use inputs and layers that stand above it",
        "'left' has 1 output, so there is no 'left[1]': the first is 'left[0]'",
        "From must name at least one input or earlier layer; without it the layer uses the one above",
        "'last' expects 5 input features but receives 6 (right 6); it would fit with InputDim = 6 on 'last'",
        "No earlier layer or input is named 'lasst'; did you mean 'last'?");

    [Fact]
    public void OutputsOfSeveralLayers() => Check.Diagnostics(
        """
        [Network]
        [Input(8)]
        [Dense(4)]
        [Dense(3, Name = "first")]
        [Dense(2, From = ["dense_1"], Name = "second")]
        [Output({|SHP1009:4|}, From = "first")]
        [Output(2, From = "second")]
        public partial class Net;
        """);

    [Fact]
    public void AReusedLayerCountsOnce()
    {
        var type = TestCompilation.Create(TestCompilation.Usings + """
            [Network(Name = "functional", SummaryStyle = SummaryStyle.Keras3)]
            [Input(8, Name = "a")]
            [Input(8, Name = "b")]
            [Dense(4, Name = "shared", From = ["a"])]
            [Reuse("shared", From = ["b"], Name = "shared_again")]
            [Dense(2, Name = "left", From = ["shared"])]
            [Dense(2, Name = "right", From = ["shared_again"])]
            public partial class Net;
            """).Load().GetType("Net")!;

        Assert.Equal(36L + 10 + 10, type.GetField("TotalParameters")!.GetValue(null));
        var summary = (string)type.GetField("Summary")!.GetValue(null)!;
        Assert.Contains("│ shared (Dense)                │ (None, 4)                 │              36 │ a[0][0], b[0][0]           │\n", summary, StringComparison.Ordinal);
        Assert.Contains("│ right (Dense)                 │ (None, 2)                 │              10 │ shared[1][0]               │\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("shared_again", summary, StringComparison.Ordinal);
        Assert.Equal(4, type.GetNestedType("Layers")!.GetNestedType("SharedAgain")!.GetField("Features")!.GetRawConstantValue());
    }

    [Fact]
    public void AReusedLayerKeepsToTheSizeOfItsWeights() => Check.Diagnostics(
        """
        [Network]
        [Input(8, Name = "a")]
        [Input(6, Name = "b")]
        [Input(9, 9, 3, Name = "image")]
        [Input(7, 7, 3, Name = "small")]
        [Dense(4, Name = "shared", From = ["a"])]
        [{|SHP1001:Reuse("shared", From = ["b"])|}]
        [Conv2D(4, 3, Name = "conv", From = ["image"])]
        [Reuse("conv", From = ["small"])]
        [{|SHP1001:Reuse("conv")|}]
        [Reuse({|SHP0007:"a"|}, From = ["b"])]
        [Reuse({|SHP0007:"nothing"|}, From = ["b"])]
        public partial class Net;
        """,
        "'reuse_1' calls 'shared' again, which expects 8 features since its first call, but receives 6 (b 6); it would fit with an input 'b' of 8",
        "'reuse_3' calls 'conv' again, which expects 3 channels since its first call, but receives 4 (small 7x7x3 -> reuse_2 5x5x4); it would fit with 3 filters on 'reuse_2'",
        "'a' is an input: only a layer can be called again",
        "No earlier layer or input is named 'nothing'");
}

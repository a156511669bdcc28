using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>What each fix writes.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("number", "[Input(8)][Dense(4, InputDim = 5408)]", "[Input(8)][Dense(4, InputDim = 8)]")]
    [InlineData("number", "[Input(8)][Dense(4, InputShape = [7])]", "[Input(8)][Dense(4, InputShape = [8])]")]
    [InlineData("number", "[Input(8, 6)][Dense(4, Expect = [8, 5])]", "[Input(8, 6)][Dense(4, Expect = [8, 4])]")]
    [InlineData("number", "[Input(8, 6)][Dense(4)][Output(8, /* units */ 5)]", "[Input(8, 6)][Dense(4)][Output(8, /* units */ 4)]")]
    [InlineData("number", "[Input(8)][Dense(4)][Output(5)]", "[Input(8)][Dense(4)][Output(4)]")]
    [InlineData("number", "[Input(12)][Reshape(3, 5)]", "[Input(12)][Reshape(3, 4)]")]
    [InlineData("infer", "[Input(12)][Reshape(3, 5)]", "[Input(12)][Reshape(3, -1)]")]
    [InlineData("flatten", "[Input(4, 4, 3)][Dense(4, InputDim = 48)]", "[Input(4, 4, 3)][Flatten][Dense(4, InputDim = 48)]")]
    [InlineData("padding", "[Input(2, 2, 3)][MaxPooling2D(3)]", "[Input(2, 2, 3)][MaxPooling2D(3, Padding = Padding.Same)]")]
    [InlineData("window", "[Input(2, 2, 3)][MaxPooling2D(3)]", "[Input(2, 2, 3)][MaxPooling2D(2)]")]
    [InlineData("input_size", "[Input(2, 2, 3)][MaxPooling2D(3)]", "[Input(4, 4, 3)][MaxPooling2D(3)]")]
    [InlineData("padding", "[Input(2, 2, 3)][MaxPooling2D(3, Padding = Padding.Valid)]", "[Input(2, 2, 3)][MaxPooling2D(3, Padding = Padding.Same)]")]
    [InlineData("argument", "[Input(8)][Dense(0)]", "[Input(8)][Dense(1)]")]
    [InlineData("argument", "[Input(8)][Dense(-3)]", "[Input(8)][Dense(3)]")]
    [InlineData("argument", "[Input(8)][Dense(3, Activation = \"rellu\")]", "[Input(8)][Dense(3, Activation = \"relu\")]")]
    [InlineData("argument", "[Input(8)][Dropout(50)]", "[Input(8)][Dropout(0.5)]")]
    [InlineData("argument", "[Input(8, 8, 3)][Conv2D(4, [3, 0])]", "[Input(8, 8, 3)][Conv2D(4, [3, 1])]")]
    [InlineData("argument", "[Input(8, 8, 3)][Conv2D(4, [3, 3, 3])]", "[Input(8, 8, 3)][Conv2D(4, [3, 3])]")]
    [InlineData("argument", "[Input(8, 8, 3)][AveragePooling2D]", "[Input(8, 8, 3)][AveragePooling2D(2)]")]
    [InlineData("argument", "[Input(8, 9)][Permute(1, 1)]", "[Input(8, 9)][Permute(1, 2)]")]
    [InlineData("argument", "[Input(0)][Dense(3)]", "[Input(1)][Dense(3)]")]
    [InlineData("groups", "[Input(8, 8, 3)][Conv2D(4, 3, Groups = 2)]", "[Input(8, 8, 3)][Conv2D(4, 3, Groups = 1)]")]
    [InlineData("return_sequences", "[Input(8, 3)][GRU(4)][GRU(4)]", "[Input(8, 3)][GRU(4, ReturnSequences = true)][GRU(4)]")]
    [InlineData("channels", "[Input(8, 8)][Conv2D(4, 3)]", "[Input(8, 8)][Reshape(8, 8, 1)][Conv2D(4, 3)]")]
    [InlineData("reshape", "[Input(16)][Conv2D(4, 3)]", "[Input(16)][Reshape(4, 4, 1)][Conv2D(4, 3)]")]
    [InlineData("flatten", "[Input(7, 7, 64)][GlobalAveragePooling2D][Dense(4, InputDim = 3136)]", "[Input(7, 7, 64)][Flatten][Dense(4, InputDim = 3136)]")]
    [InlineData("pooling", "[Input(-1, -1, 3)][Conv2D(4, 3)][Flatten(Name = \"flat\")][Dense(4)]", "[Input(-1, -1, 3)][Conv2D(4, 3)][GlobalAveragePooling2D(Name = \"flat\")][Dense(4)]")]
    [InlineData("padding", "[Input(8, 8, 1)][Conv2D(4, 3)][Conv2D(4, 3)][Flatten][Dense(4, InputDim = 256)]", "[Input(8, 8, 1)][Conv2D(4, 3, Padding = Padding.Same)][Conv2D(4, 3, Padding = Padding.Same)][Flatten][Dense(4, InputDim = 256)]")]
    [InlineData("name", "[Input(8)][Dense(4, Name = \"a\")][Dense(4, Name = \"a\")]", "[Input(8)][Dense(4, Name = \"a\")][Dense(4, Name = \"a_2\")]")]
    [InlineData("from", "[Input(8, Name = \"first\")][Dense(4, From = [\"fist\"])]", "[Input(8, Name = \"first\")][Dense(4, From = [\"first\"])]")]
    [InlineData("input", "[Conv2D(4, 3)]", "[Input(28, 28, 1)][Conv2D(4, 3)]")]
    [InlineData("layer", "[Input(8)]", "[Input(8)][Dense(10)]")]
    [InlineData("flatten", "[Input(28, 28, 1)][Conv2D(8, 3)][Dense(10)]", "[Input(28, 28, 1)][Conv2D(8, 3)][Flatten][Dense(10)]")]
    [InlineData("pooling", "[Input(28, 28, 1)][Conv2D(8, 3)][Dense(10)]", "[Input(28, 28, 1)][Conv2D(8, 3)][GlobalAveragePooling2D][Dense(10)]")]
    [InlineData("pooling", "[Input(-1, -1, 3)][Conv2D(8, 3)][Flatten(Name = \"f\", DataFormat = DataFormat.ChannelsLast)][Dense(10)]", "[Input(-1, -1, 3)][Conv2D(8, 3)][GlobalAveragePooling2D(Name = \"f\")][Dense(10)]")]
    [InlineData("stride", "[Input(28, 28, 1)][Conv2D(8, 3, Strides = [3])]", "[Input(28, 28, 1)][Conv2D(8, 3, Strides = [1])]")]
    [InlineData("stride", "[Input(28, 28, 1)][MaxPooling2D(2, Strides = [3])]", "[Input(28, 28, 1)][MaxPooling2D(2, Strides = [2])]")]
    [InlineData("window", "[Input(28, 28, 1)][MaxPooling2D(2, Strides = [3])]", "[Input(28, 28, 1)][MaxPooling2D(3, Strides = [3])]")]
    [InlineData("data_format", "[Input(28, 28, 8)][Conv2D(8, 3)][Conv2D(8, 3, DataFormat = DataFormat.ChannelsFirst)]", "[Input(28, 28, 8)][Conv2D(8, 3)][Conv2D(8, 3, DataFormat = DataFormat.ChannelsLast)]")]
    [InlineData("sigmoid", "[Input(8)][Dense(1, Activation = \"softmax\")]", "[Input(8)][Dense(1, Activation = \"sigmoid\")]")]
    [InlineData("classes", "[Input(8)][Dense(1, Activation = \"softmax\")]", "[Input(8)][Dense(2, Activation = \"softmax\")]")]
    [InlineData("classes", "[Input(8)][Dense(1)][Softmax]", "[Input(8)][Dense(2)][Softmax]")]
    [InlineData("output", "[Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(4, Name = \"c\", From = [\"a\"])][Output(From = \"c\")]", "[Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(4, Name = \"c\", From = [\"a\"])][Output(From = \"c\")][Output(From = \"b\")]")]
    [InlineData("literal", "[Input(8)][Dense(4)][Dense(2, InputDim = 2 * Net.Layers.Dense1.Features / 2)]", "[Input(8)][Dense(4)][Dense(2, InputDim = 4)]")]
    [InlineData("literal", "[Input(8)][Dense(4)][Output(Net.Layers.Dense1.Features)]", "[Input(8)][Dense(4)][Output(4)]")]
    [InlineData("smaller", "[Input(8)][RepeatVector(2147483647)][Flatten][Dense(2147483647)]", "[Input(8)][RepeatVector(2147483647)][Flatten][Dense(1024)]")]
    [InlineData("input_size", "[Input(2147483647, 2147483647, 2147483647)][Flatten]", "[Input(1024, 1024, 1024)][Flatten]")]
    [InlineData("from", "[Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(8, Name = \"c\")][Add]", "[Input(8, Name = \"a\")][Dense(4, Name = \"b\")][Dense(8, Name = \"c\")][Add(From = [\"c\", \"a\"])]")]
    [InlineData("input_size", "[Input][Dense(4)]", "[Input(1)][Dense(4)]")]
    [InlineData("from", "[Input(8, Name = \"x\")][Dense(4, Name = \"a\")][Dense(4, From = new string[0])]", "[Input(8, Name = \"x\")][Dense(4, Name = \"a\")][Dense(4, From = [\"a\"])]")]
    public void Writes(string key, string before, string after) => Fixes($"[Network]{before}public partial class Net;", key, $"[Network]{after}public partial class Net;");

    [Theory]
    [InlineData("partial", "[Network][Input(8)][Dense(4)]public class Net { }", "[Network][Input(8)][Dense(4)]public partial class Net { }")]
    [InlineData("partial", "public class Outer { [Network][Input(8)][Dense(4)]public class Net { } }", "public partial class Outer { [Network][Input(8)][Dense(4)]public partial class Net { } }")]
    [InlineData("members", "[Network][Input(8)][Dense(4)]public partial class Net { public int Summary; }", "[Network(Members = \"Shapes\")][Input(8)][Dense(4)]public partial class Net { public int Summary; }")]
    [InlineData("network", "[Input(8)][Dense(4)]public partial class Net;", "[Network][Input(8)][Dense(4)]public partial class Net;")]
    [InlineData("internal", "[Network][Input(8)][Dense(4)]file partial class Net;", "[Network][Input(8)][Dense(4)]internal partial class Net;")]
    public void Types(string key, string before, string after) => Fixes(before, key, after);

    [Fact]
    public void AResidualGetsAProjection() => Fixes(
        """
        [Network]
        [Input(8, 8, 4, Name = "x")]
        [Conv2D(16, 3, Padding = Padding.Same, Strides = [2], Name = "conv")]
        [Add(From = ["x", "conv"])] // the shortcut
        public partial class Net;
        """,
        "projection",
        """
        [Network]
        [Input(8, 8, 4, Name = "x")]
        [Conv2D(16, 3, Padding = Padding.Same, Strides = [2], Name = "conv")]
        [Conv2D(16, 1, Strides = [2, 2], From = ["x"], Name = "projection")]
        [Add(From = ["projection", "conv"])] // the shortcut
        public partial class Net;
        """);

    [Fact]
    public void TooManyInputsAreConcatenated() => Fixes(
        """
        [Network]
        [Input(8, Name = "a")]
        [Input(8, Name = "b")]
        [Dense(4, From = ["a", "b"])]
        public partial class Net;
        """,
        "concatenate",
        """
        [Network]
        [Input(8, Name = "a")]
        [Input(8, Name = "b")]
        [Concatenate(From = ["a", "b"], Name = "concatenate")]
        [Dense(4, From = ["concatenate"])]
        public partial class Net;
        """);

    [Fact]
    public void AConcatenationGetsACropping() => Fixes(
        """
        [Network]
        [Input(9, 9, 4, Name = "a")]
        [Input(8, 8, 4, Name = "b")]
        [Concatenate(From = ["a", "b"])]
        public partial class Net;
        """,
        "crop",
        """
        [Network]
        [Input(9, 9, 4, Name = "a")]
        [Input(8, 8, 4, Name = "b")]
        [Cropping2D(0, 1, 0, 1, From = ["a"], Name = "crop")]
        [Concatenate(From = ["crop", "b"])]
        public partial class Net;
        """);

    [Fact]
    public void LineEndingsCommentsAndRegionsStay() => Fixes(
        "[Network]\r\n    [Input(4, 4, 3)] // a picture\r\n#if DEBUG\r\n#endif\r\n    [Dense(4, /* all */ InputDim = 48)] // the head\r\npublic partial class Net;\r\n",
        "flatten",
        "[Network]\r\n    [Input(4, 4, 3)] // a picture\r\n#if DEBUG\r\n#endif\r\n    [Flatten]\r\n    [Dense(4, /* all */ InputDim = 48)] // the head\r\npublic partial class Net;\r\n");

    [Fact]
    public void OldLanguagesGetNoCollectionExpressions()
    {
        using var workspace = new FixWorkspace(LanguageVersion.CSharp7_3, TestCompilation.Usings + "[Network][Input(8)][Dense(4, InputShape = new int[] { 7, 8 })]public partial class Net { }");
        workspace.Apply(workspace.Offered(workspace.Findings().Single())[0]);
        Assert.Equal(TestCompilation.Usings + "[Network][Input(8)][Dense(4, InputShape = new[] { 8 })]public partial class Net { }", workspace.Text());
    }

    private static void Fixes(string before, string key, string after)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + before);
        var finding = workspace.Findings().First(finding => FixWorkspace.FixableIds.Contains(finding.Id));
        var offered = workspace.Offered(finding);
        var action = offered.FirstOrDefault(action => action.EquivalenceKey == key);
        Assert.True(action is not null, $"{finding}\nOffered: {string.Join("; ", offered.Select(other => $"{other.EquivalenceKey}: {other.Title}"))}");
        workspace.Apply(action);
        Assert.Equal(TestCompilation.Usings + after, workspace.Text());
        Assert.Empty(workspace.Findings().Where(other => other.Id == finding.Id));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Tests.Code;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>
/// A project with two declared networks and one in code, edit by edit: why each step gives what it gives. The letters
/// are Cached, Unchanged, Modified, New and Removed, one for each value of the step.
/// </summary>
public sealed class ScriptedEditTests
{
    // Everything as it was.
    private const string Quiet = "declared CC, inferred CC, code C, names C, files CCC, output CCC";

    private static readonly string[] Project =
    [
        """
        using ShapeAnalyzer.Keras;
        [Network, Input(28, 28, 1), Conv2D(32, 3), Flatten, Dense(Constants.Units)]
        public partial class Mnist
        {
            public int Other() { var count = 1; return count; }
        }
        """,
        """
        using ShapeAnalyzer.Keras;
        [Network, Input(8), Dense(4)]
        public partial class Mlp { }
        public static class Constants { public const int Units = 7; public const int Unused = 1; }
        """,
        """
        [Network, Input(6)]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly Block block = new(Sizes.Features);
            private readonly Linear head = Linear(9, 2);
            public Net() : base("net") => RegisterComponents();
            public int Other() => 1;
            public override Tensor forward(Tensor x)
            {
                var y = block.forward(x);
                return head.forward(y);
            }
        }
        """,
        """
        public class Block : Module<Tensor, Tensor>
        {
            private readonly Linear inner;
            public Block(int size) : base("block") { inner = Linear(size, 9); RegisterComponents(); }
            public int Other() => 1;
            public override Tensor forward(Tensor x) => inner.forward(x);
        }
        """,
        "public static class Sizes { public const int Features = 6; public static int Unused() => 1; }",
    ];

    [Theory]
    [InlineData("other file", 4, "Unused() => 1", "Unused() => 2", Quiet)]
    [InlineData("other declarations", 4, "Unused() => 1", "Unused(int x) => 2", Quiet)]
    [InlineData("whitespace in declared", 0, "Flatten, ", "\n\n   Flatten,   ", Quiet)]
    [InlineData("comment in declared", 0, "Flatten, ", "/* all */ Flatten, ", Quiet)]
    [InlineData("other member of declared", 0, "return count;", "return count + 1;", Quiet)]
    [InlineData("local renamed in declared", 0, "var count = 1; return count;", "var sum = 1; return sum;", Quiet)]
    [InlineData("constant that is used", 1, "Units = 7", "Units = 9", "declared CM, inferred CM, code C, names C, files CCM, output CCM")]
    [InlineData("constant that is not used", 1, "Unused = 1", "Unused = 2", Quiet)]
    [InlineData("layer's argument", 0, "Conv2D(32, 3)", "Conv2D(16, 3)", "declared CM, inferred CM, code C, names C, files CCM, output CCM")]
    [InlineData("layer added", 1, "Dense(4)]", "Dense(4), Dense(3)]", "declared CM, inferred CM, code C, names C, files CCM, output CCM")]
    [InlineData("second network", 4, "public static class Sizes", "[Network, Input(3), ShapeAnalyzer.Keras.Dense(2)] public partial class Second { } public static class Sizes", "declared CCN, inferred CCN, code C, names U, files CCCN, output CCCN")]
    [InlineData("network removed", 1, "[Network, Input(8), Dense(4)]", "", "declared CR, inferred CR, code NR, names U, files CNRR, output CNRR")] // The driver takes what comes behind an entry that is gone for new; its text is the same.
    [InlineData("whitespace in code", 2, "var y = ", "var   y   =   ", Quiet)]
    [InlineData("comment in code", 3, "inner = ", "/* made */ inner = ", Quiet)]
    [InlineData("other member in code", 2, "Other() => 1", "Other() => 2", Quiet)]
    [InlineData("other member of a block", 3, "Other() => 1", "Other() => 2", Quiet)]
    [InlineData("member added in code", 2, "public int Other() => 1;", "public int Other() => 1; public int More() => 2;", Quiet)]
    [InlineData("local renamed in code", 2, "var y = block.forward(x);\n        return head.forward(y);", "var z = block.forward(x);\n        return head.forward(z);", Quiet)]
    [InlineData("layer's argument in code", 2, "Linear(9, 2)", "Linear(9, 3)", "declared CC, inferred CC, code M, names C, files CCM, output CCM")]
    [InlineData("layer in a block of another file", 3, "inner.forward(x)", "inner.forward(x).relu()", "declared CC, inferred CC, code M, names C, files CCM, output CCM")]
    [InlineData("constant of another file in code", 4, "Features = 6", "Features = 5", "declared CC, inferred CC, code M, names C, files CCM, output CCM")]
    [InlineData("input of code", 2, "Input(6)", "Input(2, 6)", "declared CC, inferred CC, code M, names C, files CCM, output CCM")]
    public void AnEdit(string what, int file, string old, string now, string expected)
    {
        var before = TorchCompilation.Of(Project).Compilation;
        var tree = before.SyntaxTrees[file];
        var text = tree.ToString();
        Assert.True(text.Contains(old, StringComparison.Ordinal), what);
        AssertReasons(expected, before, before.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(old, now), System.Text.Encoding.UTF8))));
    }

    [Fact]
    public void AReferenceAdded()
    {
        var before = TorchCompilation.Of(Project).Compilation;
        AssertReasons(Quiet, before, before.AddReferences(CSharpCompilation.Create("More", references: before.References, options: before.Options).ToMetadataReference()));
    }

    [Fact]
    public void OtherOptions()
    {
        var before = TorchCompilation.Of(Project).Compilation;
        AssertReasons(Quiet, before, before.WithOptions(before.Options.WithOptimizationLevel(OptimizationLevel.Release)));
    }

    [Fact]
    public void AFileAdded()
    {
        var before = TorchCompilation.Of(Project).Compilation;
        AssertReasons(Quiet, before, before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More { }", (CSharpParseOptions)before.SyntaxTrees[0].Options, "More.cs")));
    }

    [Fact]
    public void FilesInAnotherOrder()
    {
        var before = TorchCompilation.Of(Project).Compilation;
        var (first, second) = (Texts(before), Texts(before.RemoveAllSyntaxTrees().AddSyntaxTrees(before.SyntaxTrees.Reverse())));
        Assert.Equal(3, first.Count);
        Assert.Equal(first, second);

        static Dictionary<string, string> Texts(CSharpCompilation compilation) => Driver(compilation).RunGenerators(compilation).GetRunResult()
            .Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    private static void AssertReasons(string expected, CSharpCompilation before, CSharpCompilation after)
    {
        var result = Driver(before).RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(expected, string.Join(", ", new[]
        {
            $"declared {Letters(Of(Steps.ReadNetworks))}",
            $"inferred {Letters(Of(Steps.Infer))}",
            $"code {Letters(Of(Steps.ReadCodeNetworks))}",
            $"names {Letters(Of(Steps.NameFiles))}",
            $"files {Letters(Of(Steps.Render))}",
            $"output {Letters(result.TrackedOutputSteps.Values.SelectMany(steps => steps))}",
        }));

        IEnumerable<IncrementalGeneratorRunStep> Of(string step) => result.TrackedSteps.GetValueOrDefault(step, []);
    }

    private static string Letters(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Concat(steps.SelectMany(step => step.Outputs).Select(output => output.Reason.ToString()[0]).Order());

    private static CSharpGeneratorDriver Driver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new ShapeGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}

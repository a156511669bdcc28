using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>What an edit makes the generator do again, step by step.</summary>
public sealed class IncrementalityTests
{
    private const string Network = TestCompilation.Usings + """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)]
        [Flatten]
        [Dense(10)]
        public partial class Mnist
        {
            public int Forward() => 1;
        }
        """;

    private const string Other = TestCompilation.Usings + """
        [Network]
        [Input(8)]
        [Dense(4)]
        public partial class Mlp;

        public static class Constants { public const int Units = 7; }
        """;

    private static readonly string[] AllSteps = [Steps.ReadNetworks, Steps.Infer, Steps.NameFiles, Steps.Render];

    [Fact]
    public void AnEditInAnotherFileRendersNothingAgain() =>
        AssertReasons(Edit(1, source => source + "\npublic class More { }"), IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);

    [Fact]
    public void WhitespaceAndCommentsRenderNothingAgain() => AssertReasons(
        Edit(0, source => "// A comment.\n" + source.Replace("[Flatten]", "   [Flatten] // all in one\n")),
        IncrementalStepRunReason.Unchanged,
        IncrementalStepRunReason.Cached);

    [Fact]
    public void AnotherMemberRendersNothingAgain() =>
        AssertReasons(Edit(0, source => source.Replace("=> 1", "=> 2 + Other();\n    private static int Other() => 3")), IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);

    [Fact]
    public void ALayerArgumentRendersOneFileAgain()
    {
        var reasons = Edit(0, source => source.Replace("Conv2D(32, 3)", "Conv2D(16, 3)"));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            reasons[Steps.ReadNetworks].Order());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons[Steps.Infer].Order());
        Assert.All(reasons[Steps.NameFiles], reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons[Steps.Render].Order());
    }

    [Fact]
    public void ANewNetworkLeavesTheOthersAlone()
    {
        var reasons = Edit(1, source => source + "\n[Network][Input(8)][Dense(5)]public partial class Third;");
        Assert.Single(reasons[Steps.Render], IncrementalStepRunReason.New);
        Assert.Equal(2, reasons[Steps.Render].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void ANetworkIsRenderedAgainWhenItsSubmodelChanges()
    {
        const string encoder = TestCompilation.Usings + "[Network][Input(8)][Dense(4)]public partial class Encoder;";
        const string user = TestCompilation.Usings + "[Network][Input(8)][Submodel(typeof(Encoder))][Dense(2, InputDim = Encoder.Layers.Dense1.Features)]public partial class User;";
        var changed = Edit([encoder, user], 0, source => source.Replace("Dense(4)", "Dense(5)"));
        Assert.Equal(2, changed[Steps.Render].Count(reason => reason == IncrementalStepRunReason.Modified));

        var untouched = Edit([encoder, user], 0, source => source + "\npublic class More { }");
        AssertReasons(untouched, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void AConstantInAnotherFileIsSeen()
    {
        const string network = TestCompilation.Usings + "[Network][Input(8)][Dense(Constants.Units)]public partial class User;";
        const string constants = "public static class Constants { public const int Units = 7; public const int Others = 1; }";
        Assert.Equal([IncrementalStepRunReason.Modified], Edit([network, constants], 1, source => source.Replace("= 7", "= 9"))[Steps.Render]);
        AssertReasons(Edit([network, constants], 1, source => source.Replace("= 1", "= 2")), IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void NoStepHoldsSymbolsSyntaxOrLocations()
    {
        var compilation = TestCompilation.Create(
            Network,
            Other,
            TestCompilation.Usings + "[Network][Input(4)][Submodel(typeof(Mlp))][Dense(2, InputDim = Mlp.Layers.Dense1.Features, TimeDistributed = false)]public partial class Outer;");
        var result = TestCompilation.Driver(compilation).RunGenerators(compilation).GetRunResult().Results.Single();
        foreach (var step in AllSteps)
        {
            var outputs = result.TrackedSteps[step].SelectMany(run => run.Outputs).ToList();
            Assert.NotEmpty(outputs);
            Assert.All(outputs, output => Assert.Null(ForbiddenReferences.FindIn(output.Value)));
        }
    }

    [Fact]
    public void TheWalkFindsEachForbiddenThing()
    {
        var compilation = TestCompilation.Create(Network);
        var tree = compilation.SyntaxTrees[0];
        var type = compilation.GetTypeByMetadataName("Mnist")!;
        object[] forbidden =
        [
            type, tree, tree.GetRoot(), tree.GetRoot().GetFirstToken(), tree.GetRoot().DescendantTrivia().First(),
            tree.GetRoot().GetLocation(), compilation, compilation.GetSemanticModel(tree), type.GetAttributes()[0], type.DeclaringSyntaxReferences[0],
        ];
        foreach (var thing in forbidden)
        {
            Assert.NotNull(ForbiddenReferences.FindIn(new { Deep = new List<object> { new Tuple<string, object>("name", thing) } }));
        }

        Assert.Null(ForbiddenReferences.FindIn(new { Name = "Mnist", Sizes = new[] { 1, 2 }, Inner = new List<string> { "a" } }));
    }

    private static Dictionary<string, List<IncrementalStepRunReason>> Edit(int file, Func<string, string> edit) => Edit([Network, Other], file, edit);

    private static Dictionary<string, List<IncrementalStepRunReason>> Edit(string[] sources, int file, Func<string, string> edit)
    {
        var before = TestCompilation.Create(sources);
        var driver = TestCompilation.Driver(before).RunGenerators(before);
        var tree = before.SyntaxTrees[file];
        var edited = edit(tree.ToString());
        Assert.NotEqual(tree.ToString(), edited);
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)tree.Options, tree.FilePath));
        var steps = driver.RunGenerators(after).GetRunResult().Results.Single().TrackedSteps;
        return AllSteps.ToDictionary(step => step, step => steps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList());
    }

    private static void AssertReasons(Dictionary<string, List<IncrementalStepRunReason>> reasons, params IncrementalStepRunReason[] allowed)
    {
        foreach (var step in AllSteps)
        {
            Assert.NotEmpty(reasons[step]);
            Assert.All(reasons[step], reason => Assert.Contains(reason, allowed));
        }
    }
}

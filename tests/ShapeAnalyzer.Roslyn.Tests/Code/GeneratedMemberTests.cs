using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>What a partial module class with [Network] gets.</summary>
public class GeneratedMemberTests
{
    [Fact]
    public void ModulePathsAreTheNames()
    {
        var text = Text("""
            [Network, Input(1, 28, 28)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private readonly Sequential features = Sequential(Conv2d(1, 32, 3), ReLU(), MaxPool2d(2));
                private readonly Linear fc = Linear(5408, 10);
                private readonly Linear unused = Linear(2, 3);

                public Net() : base("net") { RegisterComponents(); }

                public override Tensor forward(Tensor x) => fc.forward(features.forward(x).flatten(1));

                public const int Pixels = 1;
            }
            """);
        Assert.Contains("public static class Features0", text, StringComparison.Ordinal);
        Assert.Contains("[N, 32, 26, 26]", text, StringComparison.Ordinal);
        Assert.Contains("public const long TotalParameters = 54419;", text, StringComparison.Ordinal);
        Assert.Contains("public const int Channels = 32;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class Flatten", text, StringComparison.Ordinal);
    }

    /// <summary>
    /// A row for each call, in their order, whose parameters count once; for very many calls one for each shape that a
    /// layer gives. The constants are those of the first call.
    /// </summary>
    [Theory]
    [InlineData(2, "up (Linear) [N, 5, 16] 144", "drop (Dropout) [N, 5, 16] 0", "down (Linear) [N, 5, 8] 136", "drop (Dropout) [N, 5, 8] 0", "up (Linear) [N, 5, 16] 0", "drop (Dropout) [N, 5, 16] 0", "down (Linear) [N, 5, 8] 0", "drop (Dropout) [N, 5, 8] 0")]
    [InlineData(300, "up (Linear) [N, 5, 16] 144", "drop (Dropout) [N, 5, 16] 0", "down (Linear) [N, 5, 8] 136", "drop (Dropout) [N, 5, 8] 0")]
    public void A_layer_that_is_called_again_has_a_row_for_each_call(int times, params string[] rows)
    {
        var text = Text($$"""
            [Network, Input(5, 8)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private readonly Linear up = Linear(8, 16), down = Linear(16, 8);
                private readonly Dropout drop = Dropout(0.1);

                public Net() : base("net") { RegisterComponents(); }

                public override Tensor forward(Tensor x)
                {
                    for (var i = 0; i < {{times}}; i++)
                    {
                        x = drop.forward(down.forward(drop.forward(up.forward(x))));
                    }

                    return x;
                }
            }
            """);

        Assert.Equal(
            rows,
            Regex.Matches(text, @"^\w+ \((?:Linear|Dropout)\) +\[.*$", RegexOptions.Multiline).Select(row => Regex.Replace(row.Value.Trim(), " +", " ")));
        Assert.Single(Regex.Matches(text, "class Drop"));
        Assert.Contains("public const int Features = 16;", text, StringComparison.Ordinal);
    }

    /// <summary>A layer that gets another path between two calls; its weights count once.</summary>
    [Fact]
    public void The_weights_of_a_layer_stand_at_its_first_call()
    {
        var text = Text("""
            [Network, Input(8)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private Module<Tensor, Tensor> kept = Linear(8, 8);

                public Net() : base("net") { }

                public override Tensor forward(Tensor x)
                {
                    x = kept.forward(x);
                    var first = kept;
                    kept = ReLU();
                    return first.forward(kept.forward(x));
                }
            }
            """);

        Assert.Contains("(its weights are those of the layer that it calls again)", text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(text, @"int\[\] WeightShape"));
    }

    [Theory]
    [InlineData("Network", "partial", "{|SHP0011:Net|}", "public int Summary => 1;")]
    [InlineData("Network(Members = \"Layers\")", "partial", "{|SHP0004:Net|}", "")]
    [InlineData("Network(Members = \"Shapes\")", "partial", "Net", "public int Summary => 1;")]
    [InlineData("Network", "", "Net", "public int Summary => 1;")]
    public void Names_that_are_taken(string network, string modifier, string name, string member) => CodeCheck.Diagnostics(
        $$"""
        [{{network}}, Input(8)]
        {{modifier}} class {{name}} : Module<Tensor, Tensor>
        {
            private readonly Linear fc = Linear(8, 4);
            public Net() : base("Net") { RegisterComponents(); }
            {{member}}
            public override Tensor forward(Tensor x) => fc.call(x);
        }
        """);

    [Theory]
    [InlineData("", true)]
    [InlineData("foreach (var p in fc.parameters()) p.requires_grad = false;", false)]
    [InlineData("foreach (var (_, p) in fc.named_parameters()) p.requires_grad_(false);", false)]
    [InlineData("var scale = Parameter(torch.ones(3), false);", false)]
    [InlineData("var scale = new Parameter(torch.ones(3), requires_grad: false);", false)]
    [InlineData("var words = Embedding_from_pretrained(torch.rand(5, 3));", false)]
    [InlineData("var scale = Parameter(torch.ones(3), true);", true)]
    public void Which_parameters_are_trained_is_not_told_where_the_program_chooses(string choice, bool isTold)
    {
        var text = Text($$"""
            [Network, Input(8)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private readonly Linear fc = Linear(8, 4);
                public Net() : base("Net") { RegisterComponents(); {{choice}} }
                public override Tensor forward(Tensor x) => fc.call(x);
            }
            """);

        Assert.Contains("const long TotalParameters = 36;", text, StringComparison.Ordinal);
        Assert.Equal(isTold, text.Contains("const long TrainableParameters = 36;", StringComparison.Ordinal));
        Assert.Equal(isTold, text.Contains("const long NonTrainableParameters = 0;", StringComparison.Ordinal));
        Assert.Equal(isTold, text.Contains("const long TrainableParameters", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tensor_without_a_batch_is_shown_whole()
    {
        var text = Text("""
            [Network, Input(8, 4)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private readonly Embedding places = Embedding(8, 4);
                private readonly Linear fc = Linear(4, 2);
                public Net() : base("Net") { RegisterComponents(); }
                public override Tensor forward(Tensor x) => fc.call(x + places.call(torch.arange(8, dtype: ScalarType.Int64)));
            }
            """);

        Assert.Contains("places (Embedding)<br/>8x4", text, StringComparison.Ordinal);
        Assert.Contains("fc (Linear)<br/>8x2", text, StringComparison.Ordinal);
        Assert.Contains("The output of 'fc' without the batch: (8, 2)", text, StringComparison.Ordinal);
    }

    // The generated file; it must compile.
    private static string Text(string source)
    {
        var compilation = TorchCompilation.Compiling(source).Compilation;
        var driver = CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _).GetRunResult();
        Assert.Empty(updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assert.Single(result.Results[0].GeneratedSources).SourceText.ToString();
    }
}

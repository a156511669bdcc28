using Microsoft.CodeAnalysis.CodeFixes;
using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Refactorings;

/// <summary>Shapes as comments are written, brought up to date and taken away, and nothing else changes.</summary>
public sealed class CommentRefactoringTests
{
    private const string Bare = """
        [Network]
        [Input(28, 28, 1)] // a picture
        [Conv2D(32, 3)]
        [MaxPooling2D(2)] // halves it
        [Conv2D(
            16,
            [3, 5])]
        #if DEBUG
        [Dropout(0.5)]
        #endif
        [Flatten]
        [Dense(20), Dense(10)]
        public partial class Net;
        """;

    private const string Annotated = """
        [Network]
        [Input(28, 28, 1)] // a picture
        [Conv2D(32, 3)] // 26x26x32
        [MaxPooling2D(2)] // halves it
        [Conv2D(
            16,
            [3, 5])] // 11x9x16
        #if DEBUG
        [Dropout(0.5)]
        #endif
        [Flatten] // 1584
        [Dense(20), Dense(10)]
        public partial class Net;
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Written_and_taken_away(string ending)
    {
        var (bare, annotated) = (TestCompilation.Usings + Bare, TestCompilation.Usings + Annotated);
        using var workspace = new FixWorkspace(bare.ReplaceLineEndings(ending));
        Apply(workspace, "annotate", "Network");
        Assert.Equal(annotated.ReplaceLineEndings(ending), workspace.Text());
        Assert.Empty(workspace.Findings());
        Assert.DoesNotContain(workspace.Refactorings("Network"), action => action.EquivalenceKey is "annotate" or "refresh");
        Apply(workspace, "remove", "class Net");
        Assert.Equal(bare.ReplaceLineEndings(ending), workspace.Text());
    }

    [Fact]
    public void Brought_up_to_date_by_the_refactoring_and_by_the_fix_everywhere()
    {
        var stale = (TestCompilation.Usings + Annotated).Replace("28, 28, 1", "32, 32, 1", StringComparison.Ordinal);
        using var workspace = new FixWorkspace(stale);
        Apply(workspace, "refresh", "Flatten");
        var refreshed = stale.Replace("26x26x32", "30x30x32", StringComparison.Ordinal).Replace("11x9x16", "13x11x16", StringComparison.Ordinal).Replace("1584", "2288", StringComparison.Ordinal);
        Assert.Equal(refreshed, workspace.Text());

        using var other = new FixWorkspace(stale);
        other.FixAll("SHP2011", "comment", FixAllScope.Document);
        Assert.Equal(refreshed, other.Text());
    }

    [Fact]
    public void Open_and_named_sizes_and_what_has_no_shape()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + """
            [Network]
            [Input("T", 4, Name = "x")]
            [Dense(8)]
            [LSTM(4, ReturnSequences = true, ReturnState = true, Name = "states")]
            [Dense(2, From = ["states[1]"])]
            public partial class Net;
            """);
        Apply(workspace, "annotate", "Network");
        Assert.Equal(
            TestCompilation.Usings + """
            [Network]
            [Input("T", 4, Name = "x")]
            [Dense(8)] // Tx8
            [LSTM(4, ReturnSequences = true, ReturnState = true, Name = "states")]
            [Dense(2, From = ["states[1]"])] // 2
            public partial class Net;
            """,
            workspace.Text());
    }

    [Theory]
    [InlineData("[Network][Input(8)]public partial class Net { int field; }", "field")]
    [InlineData("[Network]\n[Input(8)]\n[Dense(4)]\npublic partial class Net { int field; }", "field")]
    [InlineData("public class Net { }", "Net")]
    [InlineData("[Network]\n[Input(8)]\n[Dense(4)] // the head\npublic partial class Net;", "class Net")]
    public void Not_offered(string source, string at)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + source);
        Assert.DoesNotContain(workspace.Refactorings(at), action => action.EquivalenceKey is "annotate" or "refresh" or "remove");
    }

    [Fact]
    public void TorchSharp_layers_where_they_are_made()
    {
        const string before = """
            [Network, Input(1, 28, 28)]
            public class Net : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> conv1 = Conv2d(1, 32, 3);
                private readonly Module<Tensor, Tensor> shared = Conv2d(32, 32, 3);
                private readonly Module<Tensor, Tensor> relu = ReLU();
                private readonly Module<Tensor, Tensor> fc;

                public Net() : base("net")
                {
                    fc = Sequential(
                        ("flatten", Flatten()),
                        ("fc", Linear(15488, 10))); // the head
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x)
                {
                    x = conv1.call(x);
                    x = shared.call(x);
                    x = shared.call(x);
                    return fc.call(relu.call(x));
                }
            }
            """;
        using var workspace = new FixWorkspace(TorchCompilation.Compiling(before).Compilation);
        Apply(workspace, "annotate", "class Net");
        Assert.Equal(
            TorchCompilation.Usings + before
                .Replace("Conv2d(1, 32, 3);", "Conv2d(1, 32, 3); // 32x26x26", StringComparison.Ordinal)
                .Replace("ReLU();", "ReLU(); // 32x22x22", StringComparison.Ordinal)
                .Replace("Flatten()),", "Flatten()), // 15488", StringComparison.Ordinal),
            workspace.Text());
        Apply(workspace, "remove", "relu");
        Assert.Equal(TorchCompilation.Usings + before, workspace.Text());
    }

    [Fact]
    public void A_fix_writes_what_is_true_in_TorchSharp_code()
    {
        using var workspace = new FixWorkspace(TorchCompilation.Compiling("""
            [Network, Input(1, 28, 28)]
            public class Net : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> conv = Conv2d(1, 32, 3); // 32x28x28
                public Net() : base("net") => RegisterComponents();
                public override Tensor forward(Tensor x) => conv.call(x);
            }
            """).Compilation);
        workspace.Apply(Assert.Single(workspace.Offered(Assert.Single(workspace.Findings()))));
        Assert.Contains("Conv2d(1, 32, 3); // 32x26x26\n", workspace.Text(), StringComparison.Ordinal);
        Assert.Empty(workspace.Findings());
    }

    private static void Apply(FixWorkspace workspace, string key, string at) =>
        workspace.Apply(workspace.Refactorings(at).Single(action => action.EquivalenceKey == key));
}

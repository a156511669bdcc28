using Microsoft.CodeAnalysis.CodeFixes;
using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Refactorings;

/// <summary>A literal that a network's generated constant equals can be replaced by it, though the generator has not run.</summary>
public sealed class ConstantRefactoringTests
{
    private const string Encoder = """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)]
        [MaxPooling2D(2)]
        [Conv2D(9, 4)]
        [Flatten]
        [Dense(20)]
        public partial class Encoder;

        """;

    [Theory]
    [InlineData("class User { float[] _x = new float[900]; }", "class User { float[] _x = new float[Encoder.Layers.Flatten1.Features]; }")]
    [InlineData("class User { const int Size = 900; }", "class User { const int Size = Encoder.Layers.Flatten1.Features; }")]
    [InlineData("[Network][Input(900)][Dense(4)]partial class User;", "[Network][Input(Encoder.Layers.Flatten1.Features)][Dense(4)]partial class User;")]
    [InlineData("[Network][Input(30, 30)][Flatten][Dense(4, InputDim = 900)]partial class User;", "[Network][Input(30, 30)][Flatten][Dense(4, InputDim = Encoder.Layers.Flatten1.Features)]partial class User;")]
    public void Replaced(string before, string after)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + Encoder + before);
        var action = workspace.Refactorings("900").First(action => action.EquivalenceKey == "constant" && action.Title.Contains("Flatten1", StringComparison.Ordinal));
        workspace.Apply(action);
        Assert.Equal(TestCompilation.Usings + Encoder + after, workspace.Text());
        Assert.Empty(TestCompilation.Create(workspace.Text()).WithGenerated().Analyze());
    }

    [Fact]
    public void Several_choices_are_all_there()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + Encoder + "class User { float[] _x = new float[900]; }");
        Assert.Equal(["Use Encoder.Layers.Conv2D2.OutputSize", "Use Encoder.Layers.Flatten1.Features"], workspace.Refactorings("900").Select(action => action.Title));
    }

    [Theory]
    [InlineData("class User { int X = 13; }", "13")]
    [InlineData("class User { int X = 1000; }", "1000")]
    // Its own members prove nothing in its attributes.
    [InlineData("[Network][Input(30, 30)][Flatten][Dense(901, InputDim = 900)]partial class Own;", "901")]
    // 320 parameters are a long.
    [InlineData("class User { int X = 320; }", "320")]
    [InlineData("class User { string X = \"900\"; }", "900")]
    public void Not_offered(string source, string at)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + Encoder + source);
        Assert.DoesNotContain(workspace.Refactorings(at), action => action.EquivalenceKey == "constant");
    }

    [Fact]
    public void A_network_that_depends_on_this_one_is_no_choice()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + """
            [Network]
            [Input(8)]
            [Dense(77, InputDim = 8)]
            [Dense(4)]
            public partial class Inner;

            [Network]
            [Input(8)]
            [Submodel(typeof(Inner))]
            [Dense(77)]
            public partial class Outer;
            """);
        Assert.DoesNotContain(workspace.Refactorings("77, InputDim"), action => action.EquivalenceKey == "constant");
    }

    [Fact]
    public void A_long_takes_a_number_of_parameters()
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + Encoder + "class User { long X = 320; }");
        Assert.Equal(["Use Encoder.Layers.Conv2D1.Parameters"], workspace.Refactorings("320").Select(action => action.Title));
    }

    [Fact]
    public void Constants_of_TorchSharp_code()
    {
        using var workspace = new FixWorkspace(TorchCompilation.Compiling("""
            [Network, Input(1, 28, 28)]
            public partial class Net : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> flatten = Flatten();
                public Net() : base("net") => RegisterComponents();
                public override Tensor forward(Tensor x) => flatten.call(x);
                private readonly float[] _buffer = new float[784];
            }
            """).Compilation);
        Assert.Equal(["Use Net.Layers.Flatten.Features"], workspace.Refactorings("784").Select(action => action.Title));
    }
}

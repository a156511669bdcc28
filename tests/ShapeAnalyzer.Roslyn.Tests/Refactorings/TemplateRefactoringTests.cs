using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Refactorings;

/// <summary>A class with nothing but [Network] can be filled with a template, which is right as it stands.</summary>
public sealed class TemplateRefactoringTests
{
    [Theory]
    [InlineData("mlp", "[Network]\npublic partial class Net;\n", "[Network]\n[Input(784)]\n", "\n[Output(10)]\npublic partial class Net;\n")]
    [InlineData("lenet", "[Network]\npublic partial class Net;\n", "[Network]\n[Input(28, 28, 1)]\n", "\n[Output(10)]\npublic partial class Net;\n")]
    [InlineData("lenet", "[Network(DataFormat = DataFormat.ChannelsFirst)]\npublic partial class Net;\n", "[Network(DataFormat = DataFormat.ChannelsFirst)]\n[Input(1, 28, 28)]\n", "\n[Output(10)]\npublic partial class Net;\n")]
    [InlineData("mlp", "    [Network] // mine\r\n    public partial class Net;\r\n", "    [Network] // mine\r\n    [Input(784)]\r\n", "\r\n    [Output(10)]\r\n    public partial class Net;\r\n")]
    [InlineData("mlp", "[Network] public partial class Net;", "[Network]\n[Input(784)]\n", "\n[Output(10)]\npublic partial class Net;")]
    public void Inserted(string key, string before, string start, string end)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + before);
        workspace.Apply(workspace.Refactorings("Network").Single(action => action.EquivalenceKey == key));
        Assert.StartsWith(TestCompilation.Usings + start, workspace.Text(), StringComparison.Ordinal);
        Assert.EndsWith(end, workspace.Text(), StringComparison.Ordinal);
        var compilation = TestCompilation.Create(workspace.Text());
        Assert.Empty(compilation.Analyze());
        Assert.Empty(compilation.WithGenerated().GetDiagnostics().Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("using ShapeAnalyzer;\n\n[Network]\npublic partial class Net;\n", "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n\n[Network]\n[Input(784)]\n")]
    [InlineData("[ShapeAnalyzer.Network]\npublic partial class Net;\n", "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n[ShapeAnalyzer.Network]\n[Input(784)]\n")]
    public void Namespaces_are_imported(string before, string start)
    {
        using var workspace = new FixWorkspace(before);
        workspace.Apply(workspace.Refactorings("Network]").Single(action => action.EquivalenceKey == "mlp"));
        Assert.StartsWith(start, workspace.Text(), StringComparison.Ordinal);
        Assert.Empty(TestCompilation.Create(workspace.Text()).WithGenerated().Analyze());
    }

    [Theory]
    [InlineData("[Network][Input(8)]public partial class Net;")]
    [InlineData("[Network][Dense(8)]public partial class Net;")]
    [InlineData("[Network][Output(8)]public partial class Net;")]
    [InlineData("public partial class Network;")]
    public void Not_offered(string source)
    {
        using var workspace = new FixWorkspace(TestCompilation.Usings + source);
        Assert.DoesNotContain(workspace.Refactorings(source[..8]), action => action.EquivalenceKey is "lenet" or "mlp");
    }

    [Fact]
    public void A_TorchSharp_module_is_code()
    {
        using var workspace = new FixWorkspace(TorchCompilation.Of("[Network] public partial class Net : Module<Tensor, Tensor> { public Net() : base(\"\") { } public override Tensor forward(Tensor x) => x; }").Compilation);
        Assert.Empty(workspace.Refactorings("Network]"));
    }
}

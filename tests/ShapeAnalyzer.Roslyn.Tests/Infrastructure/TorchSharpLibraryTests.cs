using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Tests.Infrastructure;

public class TorchSharpLibraryTests
{
    /// <summary>Only <c>using ShapeAnalyzer;</c> beside it: the layers' enums must not hide TorchSharp's names.</summary>
    [Fact]
    public void ATorchSharpModuleCompilesBesideOurAttributes()
    {
        var compilation = TestCompilation.Create("""
            using ShapeAnalyzer;
            using TorchSharp;
            using TorchSharp.Modules;
            using static TorchSharp.torch;
            using static TorchSharp.torch.nn;

            [Network, Input(3, 32, 32)]
            public sealed class Net : Module<Tensor, Tensor>
            {
                private readonly Conv2d conv = Conv2d(3, 8, 3, padding: Padding.Same);

                public Net() : base("net") => RegisterComponents();

                public override Tensor forward(Tensor input) => conv.forward(input);
            }
            """).AddReferences(TorchSharpLibrary.Reference);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>With <c>-p:RoslynVersion=...</c> the tests run inside that compiler.</summary>
    [Fact]
    public void TheCompilerIsAtLeastTheOldestWeSupport() =>
        Assert.True(typeof(SyntaxNode).Assembly.GetName().Version >= new Version(4, 8), typeof(SyntaxNode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
}

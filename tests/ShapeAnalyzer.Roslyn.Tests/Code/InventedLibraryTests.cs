using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>A library that nobody has heard of is taught by a table alone; the interpreter knows none.</summary>
public class InventedLibraryTests
{
    private const string Source = """
        namespace Weave
        {
            public class Cloth { public static Cloth operator +(Cloth a, Cloth b) => throw null; public int[] Sizes => throw null; }
            public abstract class Loom { public abstract Cloth Weave(Cloth x); }
            public sealed class Warp : Loom { public override Cloth Weave(Cloth x) => throw null; }
            public sealed class Rack : Loom { public void Put(Loom loom) { } public override Cloth Weave(Cloth x) => throw null; }
            public static class Looms { public static Warp Dense(int from, int to) => throw null; public static Rack Rack(params Loom[] looms) => throw null; }
        }
        """;

    private const string User = """
        using Weave;

        [ShapeAnalyzer.Network, ShapeAnalyzer.Input(7)]
        public class Mill : Loom
        {
            private readonly Rack rack = Looms.Rack(Looms.Dense(7, 5), Looms.Dense(6, 4));

            public Mill() { rack.Put(Looms.Dense(to: 3, from: rack == null ? 1 : 4)); }

            public override Cloth Weave(Cloth x) => rack.Weave(x);
        }
        """;

    private static readonly Library Library = new(
        "Weave",
        [
            new("Weave.Looms",
            [
                new("Dense", MemberMeaning.Module, TorchCatalog.Modules.Single(layer => layer.Name == "Linear")) { Renames = [("from", "inputSize"), ("to", "outputSize")] },
                new("Rack", MemberMeaning.Container) { Container = ContainerKind.Sequence },
            ]),
            new("Weave.Rack", [new("Put", MemberMeaning.Append)]) { Container = ContainerKind.Sequence },
            new("Weave.Cloth", [new("Sizes", MemberMeaning.Shape)]),
        ])
    {
        TensorTypes = ["Weave.Cloth"],
        ModuleTypes = ["Weave.Loom"],
        RunMethods = ["Weave"],
    };

    [Fact]
    public void IsReadByItsTable()
    {
        var library = CSharpCompilation.Create("Weave", [CSharpSyntaxTree.ParseText(Source)], TorchCompilation.Of().Compilation.References, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(library.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var compilation = CSharpCompilation.Create(
            "User",
            [CSharpSyntaxTree.ParseText(User, path: "User.cs", encoding: Encoding.UTF8)],
            TorchCompilation.Of().Compilation.References.Append(MetadataReference.CreateFromImage(image.ToArray())),
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var model = new CodeModel(compilation, ImmutableArray.Create(Library), CancellationToken.None);
        var checks = new CodeChecks(model, Memory.Of(compilation), Core.CheckOptions.Default);
        var (finding, location) = Assert.Single(checks.Of(compilation.GetTypeByMetadataName("Mill")!, CancellationToken.None));

        Assert.Equal("'rack.1' expects 6 input features but receives 5 (x [N, 7] -> rack.0 [N, 5])", finding.Message);
        Assert.Equal("6", location.SourceTree!.GetText().ToString(location.SourceSpan));
    }

    [Fact]
    public void TheInterpreterNamesNoLibrary()
    {
        foreach (var file in Directory.GetFiles(TestData.InRepository("src", "ShapeAnalyzer.Roslyn", "Code"), "*.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("torch.", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("TorchSharp", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }
}

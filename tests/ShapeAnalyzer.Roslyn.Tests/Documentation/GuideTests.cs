using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>
/// What README.md and the pages of docs show is true: their C# compiles, and what they quote of messages, summaries and
/// documentation is what comes out. UPDATE_DOCS=1 writes the quotes anew.
/// </summary>
public sealed class GuideTests
{
    private const string GlobalUsings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using ShapeAnalyzer;\nglobal using ShapeAnalyzer.Keras;\n";

    public static TheoryData<string> Paths => [.. Guide.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void TheCodeCompilesAndTheQuotesAreTrue(string path)
    {
        var guide = Guide.Read(path);
        var changes = new List<(GuideBlock Block, string Text)>();
        var sources = new List<GuideBlock>();
        var options = EditorConfig.Empty;
        foreach (var (block, next) in guide.Blocks.Zip(guide.Blocks.Skip(1).Append(null)))
        {
            if (block.Directive == Directives.File)
            {
                Assert.Contains(block.Text, File.ReadAllText(TestData.InRepository(block.Argument)), StringComparison.Ordinal);
            }
            else if (block.Directive is Directives.Fixed or Directives.Refactored)
            {
                changes.Add((block, Changed(block, sources)));
                sources = [block];
            }
            else if (block.Language == "csharp")
            {
                sources = block.Directive == Directives.Continued ? [.. sources, block] : [block];
                options = next?.Directive == Directives.Options ? EditorConfig.Read(next.Text) : EditorConfig.Empty;
                CheckCompiles(sources, options, hasMessages: next?.Directive is Directives.Messages or Directives.Options);
            }
            else if (Directives.IsOutput(block.Directive))
            {
                changes.Add((block, Output(block, Compile(sources), options)));
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(TestData.InRepository(path), guide.With(changes));
            return;
        }

        Assert.All(changes, change => Assert.Equal(change.Text, change.Block.Text));
    }

    private static string Output(GuideBlock block, Compilation compilation, IReadOnlyDictionary<string, string> options) => Trimmed(block.Directive switch
    {
        Directives.Messages => string.Concat(compilation.Analyze(options).Select(diagnostic => CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture) + "\n")),
        Directives.Summary => Constant(compilation, block.Argument, "Summary"),
        Directives.Chart => Constant(compilation, block.Argument, "Mermaid"),
        Directives.Hover => Documentation(compilation, block.Argument) + "\n",
        _ => throw new InvalidOperationException($"No block is '{block.Directive}'."),
    });

    private static string Changed(GuideBlock block, List<GuideBlock> sources)
    {
        using var workspace = new FixWorkspace(Parse(sources));
        var type = ((TypeDeclarationSyntax)workspace.Solution.Projects.Single().Documents.Last().GetSyntaxRootAsync().Result!.DescendantNodes().First(node => node is TypeDeclarationSyntax)).Identifier.Text;
        workspace.Apply(block.Directive == Directives.Fixed
            ? workspace.Offered(workspace.Findings()[0])[0]
            : workspace.Refactorings($"class {type}", document: sources.Count).Single(action => action.EquivalenceKey == block.Argument));
        return workspace.Text(sources.Count);
    }

    private static void CheckCompiles(List<GuideBlock> sources, IReadOnlyDictionary<string, string> options, bool hasMessages)
    {
        var compilation = Compile(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (!hasMessages)
        {
            Assert.Empty(compilation.Analyze(options).Where(diagnostic => sources[^1].Directive != Directives.Continued && diagnostic.Severity >= DiagnosticSeverity.Warning));
        }
    }

    private static Compilation Compile(List<GuideBlock> sources) => Parse(sources).WithGenerated();

    private static CSharpCompilation Parse(List<GuideBlock> sources)
    {
        var version = sources[^1].Directive == Directives.Oldest ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest;
        var options = new CSharpParseOptions(version);
        var trees = sources.Select(block => CSharpSyntaxTree.ParseText(block.Text, options)).Select(tree => tree.WithFilePath(FileName(tree))).ToList();
        var compilation = TestCompilation.Create(version, version == LanguageVersion.CSharp7_3 ? [] : [GlobalUsings])
            .AddSyntaxTrees(trees)
            .AddReferences(TorchSharpLibrary.Reference);
        var isProgram = trees.Any(tree => tree.GetRoot().DescendantNodes().OfType<GlobalStatementSyntax>().Any());
        return compilation.WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    // As a user would name it.
    private static string FileName(SyntaxTree tree) =>
        (tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "Program") + ".cs";

    private static string Constant(Compilation compilation, string type, string name) =>
        (string)((IFieldSymbol)compilation.GetTypeByMetadataName(type)!.GetMembers(name).Single()).ConstantValue!;

    private static string Documentation(Compilation compilation, string member)
    {
        var names = member.Split('.');
        var type = names[1..^1].Aggregate(compilation.GetTypeByMetadataName(names[0])!, (outer, name) => outer.GetTypeMembers(name).Single());
        return XElement.Parse(type.GetMembers(names[^1]).Single().GetDocumentationCommentXml()!).Value.Trim();
    }

    // Editors remove blanks at the ends of lines.
    private static string Trimmed(string text) => string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())) + "\n";
}

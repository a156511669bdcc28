using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>While someone types, any token may be missing: neither analyzer nor generator may crash.</summary>
public sealed class TokenDeletionTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(TestData.InRepository("samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(TestData.RepositoryRoot, file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void NoDeletedTokenCrashes(string file)
    {
        var source = File.ReadAllText(TestData.InRepository(file));
        var compilation = TestCompilation.Create(source);
        var tree = compilation.SyntaxTrees[0];
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            var edited = CSharpSyntaxTree.ParseText(source.Remove(token.SpanStart, token.Span.Length), (CSharpParseOptions)tree.Options, tree.FilePath);
            var broken = compilation.ReplaceSyntaxTree(tree, edited);
            broken.WithGenerated().Analyze();
        }
    }
}

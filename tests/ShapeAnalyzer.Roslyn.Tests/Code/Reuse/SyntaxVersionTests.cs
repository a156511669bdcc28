using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;

namespace ShapeAnalyzer.Tests.Code.Reuse;

/// <summary>Which edits code elsewhere could notice.</summary>
public sealed class SyntaxVersionTests
{
    private const string Source = """
        using System;
        class Box(int size) : Base(size)
        {
            const int Count = 3;
            const string Name = $"box {Suffix}";
            const string Suffix = "raw";
            static readonly int Start = 1;
            int Width { get; } = 4;
            int Twice(int value = 2) { return value * 2; }
            int Thrice => Count * 3;
            enum Kind { Small = 1 }
            [Obsolete("old")] int Old;
        }
        """;

    [Theory]
    [InlineData("return value * 2", "return value * 4", true)]
    [InlineData("=> Count * 3", "=> Count", true)]
    [InlineData("Start = 1", "Start = 2", true)]
    [InlineData("class Box", "class  Box // comment\n", true)]
    [InlineData("Count = 3", "Count = 4", false)]
    [InlineData("$\"box {", "$\"bag {", false)]
    [InlineData("raw", "cooked", false)]
    [InlineData("value = 2", "value = 3", false)]
    [InlineData("Small = 1", "Small = 2", false)]
    [InlineData("\"old\"", "\"older\"", false)]
    [InlineData("using System;", "using System; using System.Linq;", false)]
    [InlineData("Base(size)", "Base(size + 1)", false)]
    [InlineData("int Width", "long Width", false)]
    [InlineData("int Width { get; } = 4", "int Width { get; } = 5", false)]
    [InlineData("int Thrice => Count * 3;", "", false)]
    [InlineData("static readonly int", "readonly int", false)]
    [InlineData("return value * 2;", "return value * 2); ", true)]
    [InlineData("return value * 2; }", "return value * 2;", false)]
    [InlineData("[Obsolete(\"old\")]", "[Obsolete(\"old\"))]", false)]
    [InlineData("int Old;", "int Old); ", false)]
    public void TellsDeclarationsFromBodies(string old, string now, bool same)
    {
        Assert.Contains(old, Source, StringComparison.Ordinal);
        Assert.Equal(same, SyntaxVersions.DeclareTheSame(Parse(Source), Parse(Source.Replace(old, now))));
    }

    [Fact]
    public void OtherSymbolsOrLanguagesAreOtherVersions()
    {
        var tree = Parse(Source);
        Assert.False(SyntaxVersions.DeclareTheSame(tree, CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(preprocessorSymbols: ["X"]))));
        Assert.False(SyntaxVersions.DeclareTheSame(tree, CSharpSyntaxTree.ParseText(Source, path: "Elsewhere.cs")));
    }

    [Theory]
    [InlineData("return value * 2", "return  value /* times */ * 2", true)]
    [InlineData("return value * 2", "return value * 3", false)]
    [InlineData("return value * 2;", "return value * 2; ;", false)]
    [InlineData("return value * 2;", "return value * 2);", false)]
    [InlineData("raw", "cooked", false)]
    [InlineData("$\"box {", "$\"bag {", false)]
    public void ComparesTokens(string old, string now, bool same) =>
        Assert.Equal(same, SyntaxVersions.AreSame(Parse(Source).GetRoot(), Parse(Source.Replace(old, now)).GetRoot()));

    [Fact]
    public void EveryNodeHasItsCounterpart()
    {
        var (tree, moved) = (Parse(Source), Parse("// moved\n" + Source.Replace("{ get; }", "{ get;  }")));
        foreach (var node in tree.GetRoot().DescendantNodesAndSelf())
        {
            Assert.Equal(node.ToString().Replace("{ get; }", "{ get;  }"), SyntaxVersions.Counterpart(node, moved)!.ToString());
        }
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);
}

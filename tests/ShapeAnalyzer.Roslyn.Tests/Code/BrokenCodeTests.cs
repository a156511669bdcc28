using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Code.Models;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>While someone types, code is broken: the analyzer must neither fail nor take for wrong what is only unfinished.</summary>
public class BrokenCodeTests
{
    private static readonly string[] All = [Sources.AlexNet, Sources.ResNet, Sources.MobileNet];

    [Theory]
    [InlineData(0, 23)]
    [InlineData(1, 41)]
    [InlineData(2, 37)]
    public void DeletedTokens(int source, int step)
    {
        var tokens = CSharpSyntaxTree.ParseText(All[source]).GetRoot().DescendantTokens().ToList();
        for (var i = source; i < tokens.Count; i += step)
        {
            var text = All[source].Remove(tokens[i].SpanStart, tokens[i].Span.Length);
            var diagnostics = CodeCheck.Analyze(TorchCompilation.Of(text));
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "SHP9001");
        }
    }
}

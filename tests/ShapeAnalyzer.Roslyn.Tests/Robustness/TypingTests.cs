using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Code;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>
/// While someone types, the parser guesses what the rest of a text is. Correct networks are never accused of what such a
/// guess would mean.
/// </summary>
public sealed class TypingTests
{
    // All of them take minutes: these meet every kind of place.
    private const int EachSoManyTokens = 13;

    private static readonly CSharpCompilation Empty = TorchCompilation.Of().Compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", new CSharpParseOptions(LanguageVersion.Latest)));

    public static TheoryData<string> CorrectSamples =>
        [.. new[] { "SeedNetworks", "TorchNetworks" }.SelectMany(folder => Directory.GetFiles(TestData.InRepository($"samples/{folder}"), "*.cs")).Select(file => Path.GetRelativePath(TestData.RepositoryRoot, file))];

    [Theory]
    [MemberData(nameof(CorrectSamples))]
    public void NobodyIsAccusedByHalfAText(string file)
    {
        var source = File.ReadAllText(TestData.InRepository(file));
        Assert.Empty(Accusations(Parse(source)));
        var accused = new List<string>();
        foreach (var (token, i) in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select((token, i) => (token, i)))
        {
            if (i % EachSoManyTokens != file.Length % EachSoManyTokens)
            {
                continue;
            }

            var deleted = source.Remove(token.SpanStart, token.Span.Length);
            var doubled = source.Insert(token.Span.End, " " + token);
            var shortened = token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Length > 1 ? source.Remove(token.Span.End - 1, 1) : source;
            accused.AddRange(new[] { deleted, doubled, shortened }.Select(Parse).Where(IsBroken).SelectMany(Accusations).Select(finding => $"'{token}' {token.GetLocation().GetLineSpan().StartLinePosition}: {finding}"));
        }

        Assert.True(accused.Count == 0, $"{accused.Count}\n{string.Join("\n", accused.Take(20))}");
    }

    [Theory]
    [InlineData("private int Next() { return 1 + }")]
    [InlineData("public void Print() { foreach (var each in }")]
    [InlineData("public void Print() { Console.WriteLine( }")]
    [InlineData("public int Size => ;")]
    [InlineData("private readonly Linear next = Linear(10, ;")]
    public void WhatIsWrongElsewhereStaysInSight(string typed) => Assert.Equal(["SHP1001"], Accusations(Parse($$"""
        {{TorchCompilation.Usings}}
        [Network, Input(8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(8, 16), second = Linear(15, 4);
            public Net() : base("net") => RegisterComponents();
            public override Tensor forward(Tensor x) => second.call(first.call(x));
            {{typed}}
        }
        """)).Select(finding => finding.Split(' ')[2].TrimEnd(':')));

    [Theory]
    [InlineData("x = second.call(first.call(x)); var y = ", "SHP1001")]
    [InlineData("var y = third. ; x = second.call(first.call(x));", "SHP1001")]
    [InlineData("x = first. ; x = second.call(x);", "")]
    [InlineData("x = first.call(x) x = second.call(x);", "")]
    [InlineData("x = second.call(first.call(x))", "")]
    [InlineData("y = first.call(x); x = second.call(x);", "")]
    [InlineData("x; x = second.call(first.call(x));", "SHP1001")]
    [InlineData("x x = first.call(x); x = second.call(x);", "")]
    public void WhatIsBeingTypedIsNot(string typed, string expected) => Assert.Equal(expected, string.Join(' ', Accusations(Parse($$"""
        {{TorchCompilation.Usings}}
        [Network, Input(8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(8, 16), second = Linear(15, 4), third = Linear(2, 3);
            public Net() : base("net") => RegisterComponents();
            public override Tensor forward(Tensor x)
            {
                {{typed}}
                return x;
            }
        }
        """)).Select(finding => finding.Split(' ')[2].TrimEnd(':'))));

    [Theory]
    [InlineData("MaxPoo")]
    [InlineData("MaxPooling2D(")]
    [InlineData("MaxPooling2D(2, Strides = )")]
    [InlineData("Conv2D(16, 3 Padding = Padding.Same)")]
    [InlineData("MaxPooling2D(2, Stride = 1)")]
    public void AnAttributeThatIsBeingTypedMayBeAnyLayer(string typed) => Assert.Empty(Accusations(Parse($$"""
        using ShapeAnalyzer; using ShapeAnalyzer.Keras;
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)]
        [{{typed}}]
        [Flatten]
        [Dense(10, InputDim = 5408)]
        public partial class Net { }
        """)));

    [Theory]
    [InlineData("Basis : Modul<Tensor, Tensor>")]
    [InlineData("Basis Module :<Tensor, Tensor>")]
    [InlineData("Basis : ")]
    public void AClassWhoseBaseIsBeingTypedMayBeAnyNetwork(string typed) => Assert.Empty(Accusations(Parse($$"""
        {{TorchCompilation.Usings}}
        public class {{typed}} { public Basis() : base("basis") { } }
        [Network, Input(8)]
        public class Net : Basis { }
        """)));

    // What compiles is another program, which may well be wrong.
    private static bool IsBroken(SyntaxTree tree) => Empty.AddSyntaxTrees(tree).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), "Sample.cs", Encoding.UTF8);

    private static IEnumerable<string> Accusations(SyntaxTree tree) =>
        CodeCheck.Analyze(Empty.AddSyntaxTrees(tree)).Where(finding => finding.Id[3] is '0' or '1' or '2').Select(finding => finding.ToString());
}

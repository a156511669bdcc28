using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>Whatever the types and layers are called, the generated code compiles.</summary>
public class OddNameTests
{
    private const string Head = "[Network] [Input(4)] [Dense(2)] ";

    [Theory]
    [InlineData(Head + "public partial class @class;")]
    [InlineData("namespace @namespace.@int { " + Head + "public partial struct @struct { } }")]
    [InlineData("class Outer<@in> { partial interface @interface { " + Head + "private partial record struct N<T, @out> where T : struct; } }", false)]
    [InlineData("partial class Outer<@in> { partial interface @interface { " + Head + "partial record struct N<T, @out> where T : struct; } }")]
    [InlineData(Head + "public partial record Dense1(int Summary2);")]
    [InlineData(Head + "public partial class Layers { }", false)]
    [InlineData(Head + "public partial class Summary { }", false)]
    [InlineData("[Network(Members = \"Shapes\")] [Input(4)] [Dense(2)] public partial class Layers { }")]
    [InlineData("[Network(Members = \"class\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Members = \"Layers\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Members = \"N\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Members = \"a b\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Members = \"\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Members = \"Summary\")] [Input(4)] [Dense(2)] public partial class N { }")]
    [InlineData("[Network(Name = \"a\\nb \\\"c\\\" <d> *//*\")] [Input(4)] [Dense(2)] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"a\\nb\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"a\\r\\u2028b\\u0085c\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"\\\"<&{}\\\\ %\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"class\")] [Dense(2, Name = \"N\")] [Dense(2, Name = \"layers\")] [Dense(2, Name = \"kernel_shape\")] [Dense(2, Name = \"system\")] [Dense(2, Name = \"int\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"features\")] [Dense(2, Name = \"FeaturesLayer\")] [Dense(2, Name = \"Features_2\")] [Dense(2, Name = \"a-b\")] [Dense(2, Name = \"a b\")] [Dense(2, Name = \"AB\")] [Dense(2, Name = \"AB_2\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"\u5c42\")] [Dense(2, Name = \"\ud83d\ude00\")] [Dense(2, Name = \"\")] [Dense(2, Name = \"1x1\")] [Dense(2, Name = \"_\")] [Dense(2, Name = \"__\")] [Dense(2, Name = \"\u00e9t\u00e9\")] public partial class N;")]
    [InlineData("[Network] [Input(4)] [Dense(2, Name = \"ab\")] [Dense(2, Name = \"a\\u200db\")] public partial class N;")]
    [InlineData("[Network] [Input(\"class\", 4, Name = \"x\\ny\")] [Dense(2)] public partial class N;")]
    [InlineData("[Network] [Input(\"a\\nb\", 4)] [Dense(2)] public partial class N;")]
    [InlineData("public class Base { public const string Summary = \"\"; public class Layers { } } " + Head + "public partial class N : Base { }")]
    [InlineData(Head + "public static partial class N { }")]
    [InlineData(Head + "public sealed unsafe partial class N { } ")]
    public void GeneratedCodeCompiles(string source, bool mayGenerate = true)
    {
        var before = TestCompilation.Create(TestCompilation.Usings + source);
        var after = before.WithGenerated();
        var errors = after.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree != before.SyntaxTrees[0]).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors.Take(3)));
        Assert.DoesNotContain(after.Analyze(), diagnostic => diagnostic.Id.StartsWith("SHP9", StringComparison.Ordinal));
        if (mayGenerate)
        {
            // Nor did the generated half break the written one.
            Assert.Equal(
                before.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id),
                after.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id));
        }
    }

    [Fact]
    public void OldLanguageVersionsCompile()
    {
        const string source = TestCompilation.Usings + "[Network] [Input(4, 4, 1)] [Conv2D(2, 3, Name = \"int\")] [Flatten] [Dense(2, Name = \"a\\nb\")] partial class N<T> { partial struct Inner { } }";
        var errors = TestCompilation.Create(LanguageVersion.CSharp7_3, source).WithGenerated().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
    }
}

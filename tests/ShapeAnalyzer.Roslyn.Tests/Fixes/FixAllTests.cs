using Microsoft.CodeAnalysis.CodeFixes;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>A fix for all findings of a file, a project, a solution.</summary>
public sealed class FixAllTests
{
    private const string Broken = """
        [Network]
        [Input(4, 4, 3)]
        [Flatten]
        [Dense(8, InputDim = 47)]
        [Dense(4, InputDim = 9)]
        public partial class A{0};

        [Network]
        [Input(8)]
        [Dense(4, InputDim = 1000)]
        public partial class B{0};
        """;

    private static readonly string Fixed = Broken.Replace("47", "48", StringComparison.Ordinal).Replace("= 9", "= 8", StringComparison.Ordinal).Replace("1000", "8", StringComparison.Ordinal);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void Numbers(FixAllScope scope)
    {
        using var workspace = new FixWorkspace(Source(Broken, 0), Source(Broken, 1));
        workspace.FixAll("SHP1001", "number", scope);
        Assert.Equal(Source(Fixed, 0), workspace.Text(0));
        Assert.Equal(Source(scope == FixAllScope.Document ? Broken : Fixed, 1), workspace.Text(1));
    }

    [Fact]
    public void NestedTypesBecomePartialOnce()
    {
        const string network = "[Network][Input(8)][Dense(4)]public {1}class {0} {{ }} ";
        var before = TestCompilation.Usings + "public class Outer { " + Format(network, "A", "") + Format(network, "B", "") + "}";
        using var workspace = new FixWorkspace(before);
        workspace.FixAll("SHP0003", "partial", FixAllScope.Project);
        Assert.Equal(TestCompilation.Usings + "public partial class Outer { " + Format(network, "A", "partial ") + Format(network, "B", "partial ") + "}", workspace.Text());
    }

    [Fact]
    public void InsertedLayersDoNotDisturbEachOther()
    {
        const string network = "[Network][Input(4, 4, 3)][{0}Dense(8, InputDim = 48)]public partial class {1};\n";
        using var workspace = new FixWorkspace(TestCompilation.Usings + Format(network, "", "A") + Format(network, "", "B") + Format(network, "", "C"));
        workspace.FixAll("SHP1001", "flatten", FixAllScope.Document);
        Assert.Equal(TestCompilation.Usings + Format(network, "Flatten][", "A") + Format(network, "Flatten][", "B") + Format(network, "Flatten][", "C"), workspace.Text());
    }

    private static string Source(string text, int number) => TestCompilation.Usings + text.Replace("{0}", $"{number}", StringComparison.Ordinal);

    private static string Format(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}

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

    public static TheoryData<string, FixAllScope> Keys
    {
        get
        {
            var keys = new TheoryData<string, FixAllScope>();
            foreach (var key in Broadly.Keys)
            {
                keys.Add(key, FixAllScope.Document);
                keys.Add(key, FixAllScope.Project);
                keys.Add(key, FixAllScope.Solution);
            }

            return keys;
        }
    }

    // For each key a rule and attributes that it ends.
    private static readonly Dictionary<string, (string Id, string Attributes)> Broadly = new()
    {
        ["number"] = ("SHP1001", "[Input(8)][Dense(4, InputDim = 5)]"),
        ["flatten"] = ("SHP1001", "[Input(4, 4, 3)][Dense(4, InputDim = 48)]"),
        ["padding"] = ("SHP1003", "[Input(2, 2, 3)][MaxPooling2D(3)]"),
        ["window"] = ("SHP1003", "[Input(2, 2, 3)][MaxPooling2D(3)]"),
        ["input_size"] = ("SHP1003", "[Input(2, 2, 3)][MaxPooling2D(3)]"),
        ["pooling"] = ("SHP1006", "[Input(-1, -1, 3)][Conv2D(8, 3)][Flatten][Dense(10)]"),
        ["argument"] = ("SHP0004", "[Input(8)][Dense(-3)]"),
        ["groups"] = ("SHP1004", "[Input(8, 8, 3)][Conv2D(4, 3, Groups = 2)]"),
        ["return_sequences"] = ("SHP1002", "[Input(8, 3)][GRU(4)][GRU(4)]"),
        ["channels"] = ("SHP1002", "[Input(8, 8)][Conv2D(4, 3)]"),
        ["data_format"] = ("SHP1003", "[Input(3, 32, 32)][Conv2D(8, 5)]"),
        ["projection"] = ("SHP1012", "[Input(8, Name = \"a\")][Dense(9, Name = \"b\")][Add(From = [\"a\", \"b\"])]"),
        ["infer"] = ("SHP1005", "[Input(12)][Reshape(3, 5)]"),
        ["name"] = ("SHP0006", "[Input(8)][Dense(4, Name = \"a\")][Dense(4, Name = \"a\")]"),
        ["from"] = ("SHP0007", "[Input(8, Name = \"first\")][Dense(4, From = [\"fist\"])]"),
        ["input"] = ("SHP0001", "[Conv2D(4, 3)]"),
        ["layer"] = ("SHP0002", "[Input(8)]"),
        ["stride"] = ("SHP2004", "[Input(28, 28, 1)][Conv2D(8, 3, Strides = [3])]"),
        ["sigmoid"] = ("SHP2008", "[Input(8)][Dense(1, Activation = \"softmax\")]"),
        ["comment"] = ("SHP2011", "\n[Input(28, 28, 1)]\n[Conv2D(32, 3)] // 28x28x32\n"),
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each(string key, FixAllScope scope)
    {
        var (id, attributes) = Broadly[key];
        string File(int number) => TestCompilation.Usings + string.Concat(Enumerable.Range(0, 2).Select(i => $"[Network]{attributes}public partial class Net{number}{i};\n"));
        using var workspace = new FixWorkspace(File(0), File(1));
        Assert.Equal(4, workspace.Findings().Count(finding => finding.Id == id));
        workspace.FixAll(id, key, scope);
        Assert.Equal(scope == FixAllScope.Document ? ["Test1.cs", "Test1.cs"] : [], workspace.Findings().Where(finding => finding.Id == id).Select(finding => finding.Location.SourceTree!.FilePath));
        if (scope != FixAllScope.Document)
        {
            Assert.Empty(workspace.Findings());
        }
    }

    private static string Source(string text, int number) => TestCompilation.Usings + text.Replace("{0}", $"{number}", StringComparison.Ordinal);

    private static string Format(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}

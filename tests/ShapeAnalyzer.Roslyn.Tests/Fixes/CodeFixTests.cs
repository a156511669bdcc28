using Microsoft.CodeAnalysis.CodeFixes;
using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>What fixes write in TorchSharp code; each ends its finding and brings no other.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("number", "Linear fc = Linear(100, 10);", "Linear fc = Linear(784, 10);")]
    [InlineData("number", "Linear fc = Linear(hasBias: false, inputSize: 100L, outputSize: 10);", "Linear fc = Linear(hasBias: false, inputSize: 784L, outputSize: 10);")]
    [InlineData("number", "Linear fc = Linear(8 * 7 * 7, 10);", "Linear fc = Linear(784, 10);")]
    [InlineData("number", "const int Features = 8 * 7 * 7; Linear fc = Linear(Features, 10);", "const int Features = 784; Linear fc = Linear(Features, 10);")]
    [InlineData("number", "static readonly long features = 100; Linear fc = Linear(features, 10);", "static readonly long features = 784; Linear fc = Linear(features, 10);")]
    [InlineData("number", "Linear fc = Make(); static Linear Make(int features = 100) => Linear(features, 10);", "Linear fc = Make(); static Linear Make(int features = 784) => Linear(features, 10);")]
    public void Number(string key, string before, string after) => Fixes(key, (before, "fc.call(x.flatten(1))"), (after, "fc.call(x.flatten(1))"));

    [Theory]
    [InlineData("Sequential net = Sequential(Conv2d(1, 8, 3), ReLU(), Linear(5408, 10));", "Sequential net = Sequential(Conv2d(1, 8, 3), ReLU(), Flatten(), Linear(5408, 10));")]
    [InlineData("Sequential net = nn.Sequential((\"a\", nn.Conv2d(1, 8, 3)), (\"b\", nn.Linear(5408, 10)));", "Sequential net = nn.Sequential((\"a\", nn.Conv2d(1, 8, 3)), (\"flatten\", nn.Flatten()), (\"b\", nn.Linear(5408, 10)));")]
    public void FlattenInASequence(string before, string after) => Fixes("flatten", (before, "net.call(x)"), (after, "net.call(x)"));

    [Fact]
    public void FlattenInForward() => Fixes(
        "flatten",
        ("Conv2d conv = Conv2d(1, 8, 3); Linear fc = Linear(5408, 10);", "fc.call(functional.relu(conv.call(x)))"),
        ("Conv2d conv = Conv2d(1, 8, 3); Linear fc = Linear(5408, 10);", "fc.call(functional.relu(conv.call(x)).flatten(1))"));

    [Theory]
    [InlineData("Conv2d a = Conv2d(1, 8, 3); Conv2d b = Conv2d(4, 8, 3);", "b.call(a.call(x))")]
    [InlineData("Conv2d a = Conv2d(1, 8, 3); BatchNorm2d b = BatchNorm2d(4);", "b.call(a.call(x))")]
    [InlineData("Linear a = Linear(28, 8); Linear b = Linear(4, 8);", "b.call(a.call(x))")]
    public void NoFlattenWhereItOnlyHidesTheMistake(string fields, string forward)
    {
        foreach (var source in new[] { Source((fields, forward)), Source((fields, forward)).Replace("[Network, Input(1, 28, 28)]", string.Empty, StringComparison.Ordinal) })
        {
            using var workspace = CodeFixTrial.Workspace(source);
            var offered = workspace.Offered(workspace.Findings().Single()).Select(action => action.EquivalenceKey);
            Assert.Contains("number", offered);
            Assert.DoesNotContain("flatten", offered);
        }
    }

    [Theory]
    [InlineData("fc.call(torch.flatten(x))", "fc.call(torch.flatten(x, 1))")]
    [InlineData("fc.call(torch.flatten(x, 0))", "fc.call(torch.flatten(x, 1))")]
    [InlineData("fc.call(x.flatten())", "fc.call(x.flatten(1))")]
    [InlineData("fc.call(x.view(-1))", "fc.call(x.flatten(1))")]
    public void FlattenOfTheBatch(string before, string after) => Fixes("flatten", ("Linear fc = Linear(784, 10);", before), ("Linear fc = Linear(784, 10);", after));

    [Fact]
    public void ChannelsAndFeatures() => Fixes(
        "number",
        ("Sequential net = Sequential(Conv2d(1, 8, 3), BatchNorm2d(16), ReLU());", "net.call(x)"),
        ("Sequential net = Sequential(Conv2d(1, 8, 3), BatchNorm2d(8), ReLU());", "net.call(x)"));

    [Fact]
    public void ANumberInAViewTakesTheLayerBehindItAlong() => Fixes(
        "number",
        ("Conv2d conv = Conv2d(1, 8, 3, padding: 1L); Linear fc = Linear(1568, 10);", "fc.call(conv.call(x).view(-1, 1568))"),
        ("Conv2d conv = Conv2d(1, 8, 3, padding: 1L); Linear fc = Linear(6272, 10);", "fc.call(conv.call(x).view(-1, 6272))"));

    [Fact]
    public void PaddingForAWindow() => Fixes(
        "padding",
        ("Sequential net = Sequential(MaxPool2d(14), Conv2d(1, 8, 3));", "net.call(x)"),
        ("Sequential net = Sequential(MaxPool2d(14), Conv2d(1, 8, 3, padding: 1));", "net.call(x)"));

    [Fact]
    public void AListThatRegisters() => Fixes(
        "module_list",
        ("readonly List<Module<Tensor, Tensor>> parts = new List<Module<Tensor, Tensor>> { Linear(28, 28) };", "parts[0].call(x)"),
        ("readonly ModuleList<Module<Tensor, Tensor>> parts = new ModuleList<Module<Tensor, Tensor>> { Linear(28, 28) };", "parts[0].call(x)"));

    [Fact]
    public void APropertyThatKeepsItsLayer() => Fixes(
        "make_once",
        ("Linear Fc => Linear(28, 28);", "Fc.call(x)"),
        ("Linear Fc { get; } = Linear(28, 28);", "Fc.call(x)"));

    [Fact]
    public void FieldsThatAreRegistered()
    {
        var registered = Source(("Linear fc = Linear(28, 28);", "fc.call(x)"));
        CodeFixTrial.Fixes("register", registered.Replace("        RegisterComponents();\n", string.Empty, StringComparison.Ordinal), registered);
    }

    [Fact]
    public void NothingIsOfferedThatBreaksAnotherUse()
    {
        using var workspace = CodeFixTrial.Workspace(Source((
            "readonly ModuleList<Linear> all = new(Make(28, 56), Make(56, 28), Make(24, 8)); static Linear Make(int inputs, int outputs) => Linear(inputs / 1, outputs);",
            "all.Aggregate(x, (y, layer) => layer.call(y))")));
        Assert.Empty(workspace.Offered(workspace.Findings().Single()));
    }

    [Fact]
    public void AConstantInAnotherFile()
    {
        using var workspace = new FixWorkspace(TorchCompilation.Compiling(Source(("Linear fc = Linear(Sizes.Features, 10);", "fc.call(x.flatten(1))")), "static class Sizes { public const int Features = 100; }").Compilation);
        workspace.Apply(workspace.Offered(workspace.Findings().Single()).Single(action => action.EquivalenceKey == "number"));
        Assert.EndsWith("Features = 784; }", workspace.Text(1), StringComparison.Ordinal);
        Assert.Empty(workspace.Findings());
    }

    [Fact]
    public void AllAtOnce()
    {
        const string broken = "Linear a = Linear(28, 5); Linear b = Linear(6, 7); Linear c = Linear(8, 9);";
        using var workspace = CodeFixTrial.Workspace(Source((broken, "c.call(b.call(a.call(x)))")));
        workspace.FixAll("SHP1001", "number", FixAllScope.Document);
        Assert.Equal(TorchCompilation.Usings + Source(("Linear a = Linear(28, 5); Linear b = Linear(5, 7); Linear c = Linear(7, 9);", "c.call(b.call(a.call(x)))")), workspace.Text());
        Assert.Empty(workspace.Findings());
    }

    private static string Source((string Fields, string Forward) code) => CodeFixTrial.Net("Input(1, 28, 28)", code.Fields, code.Forward);

    private static void Fixes(string key, (string Fields, string Forward) before, (string Fields, string Forward) after) =>
        CodeFixTrial.Fixes(key, Source(before), Source(after));
}

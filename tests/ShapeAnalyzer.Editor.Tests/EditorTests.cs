using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static ShapeAnalyzer.Editor.Tests.EditorFiles;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>What a user sees who opens a declared network and has not built it yet.</summary>
[Collection(EditorGroup.Name)]
public sealed class EditorTests(EditorFixture project)
{
    private readonly EditorSession _editor = project.Open();

    [Fact]
    public async Task TheSquiggleStandsUnderTheNumberWithoutABuild()
    {
        Assert.Empty(Directory.GetFiles(project.Folder, "Consumer.dll", SearchOption.AllDirectories));
        var diagnostic = Assert.Single(await _editor.DiagnosticsAsync(Mnist));
        Assert.Equal(("SHP1001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith("'dense_1' expects 5408 input features but receives 3136 (input 28x28x1 -> conv2d_1 26x26x32 -> ", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(new TextSpan(await _editor.PositionAsync(Mnist, "5408"), "5408".Length), diagnostic.Location.SourceSpan);
        Assert.EndsWith("docs/rules/SHP1001.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratedMembersNeedNoBuild() => Assert.Empty(await _editor.DiagnosticsAsync(Training));

    [Theory]
    [InlineData("Features]", "(constant) int Mnist.Layers.Flatten1.Features = 3136", "3136 = 7*7*64")]
    [InlineData("Flatten1", "class Consumer.Mnist.Layers.Flatten1", "3136")]
    [InlineData("Summary", "(constant) string Mnist.Summary = ", "")]
    public async Task HoverShowsWhyANumberIsWhatItIs(string place, string description, string explanation)
    {
        var hover = await HoverAsync(Training, place);
        Assert.Contains(description, hover, StringComparison.Ordinal);
        Assert.Contains(explanation, hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Conv2D(32", "h = floor((height - dilation*(kernel - 1) - 1) / stride) + 1")]
    [InlineData("InputDim", "int DenseAttribute.InputDim")]
    [InlineData("Same", "Padding.Same")]
    public async Task HoverExplainsTheAttributes(string place, string description) =>
        Assert.Contains(description, await HoverAsync(Mnist, place), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Flatten]", "[", new[] { "Flatten", "Conv2D", "Dense", "LSTM", "MultiHeadAttention", "Reuse", "Submodel", "Output" })]
    [InlineData("[Flatten]", "[Dense(10, ", new[] { "InputDim", "Activation", "UseBias", "Name", "From", "Expect" })]
    [InlineData("[Flatten]", "[Conv2D(8, 3, Padding = Padding.", new[] { "Same", "Valid" })]
    public async Task CompletionListsTheLayersAndTheirProperties(string place, string typed, string[] expected)
    {
        await _editor.TypeAsync(Mnist, place, typed);
        var items = await CompletionAsync(Mnist, typed + "\n");
        Assert.Empty(expected.Except(items));
    }

    [Theory]
    [InlineData("Mnist.", new[] { "Summary", "Mermaid", "Layers", "TotalParameters", "TrainableParameters", "NonTrainableParameters", "MultiplyAdds" })]
    [InlineData("Mnist.Layers.", new[] { "Conv2D1", "MaxPooling2D1", "Second", "Flatten1", "Dense1" })]
    [InlineData("Mnist.Layers.Second.", new[] { "Height", "Width", "Channels", "Name", "Parameters", "OutputSize", "OutputShape", "InputShape", "KernelShape", "BiasShape" })]
    public async Task CompletionListsTheGeneratedMembers(string typed, string[] expected)
    {
        await _editor.TypeAsync(Training, "Mnist.Summary", typed);
        var items = await CompletionAsync(Training, $"=> {typed}");
        Assert.Empty(expected.Except(items));
    }

    [Fact]
    public async Task TheFixIsOfferedAppliedAndTheSquiggleGoes()
    {
        var squiggle = Assert.Single(await _editor.DiagnosticsAsync(Mnist)).Location.SourceSpan;
        var fix = (await _editor.FixesAsync(Mnist, squiggle))[0];
        Assert.Equal("Use InputDim = 3136 on 'dense_1'", fix.Title);
        await _editor.ApplyAsync(fix);
        Assert.Equal(MnistText.Replace("5408", "3136", StringComparison.Ordinal), await _editor.TextAsync(Mnist));
        Assert.Empty(await _editor.DiagnosticsAsync(Mnist));
    }

    [Fact]
    public async Task TheRefactoringsAreThere()
    {
        await _editor.TypeAsync(Mnist, "InputDim = 5408", "InputDim = 3136");
        await ChooseAsync(Mnist, "Conv2D(64", "Write the output shapes of 'Mnist' as comments");
        Assert.Contains("[Flatten] // 3136", await _editor.TextAsync(Mnist), StringComparison.Ordinal);
        await _editor.TypeAsync(Training, "Mnist.Layers.Flatten1.Features]", "3136]");
        await ChooseAsync(Training, "3136]", "Use Mnist.Layers.Flatten1.Features");
        Assert.Contains("Mnist.Layers.Flatten1.Features]", await _editor.TextAsync(Training), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiagnosticsAndHoverFollowAnUnsavedEdit()
    {
        await _editor.TypeAsync(Mnist, "Conv2D(64", "Conv2D(100");
        Assert.Contains("but receives 4900 ", Assert.Single(await _editor.DiagnosticsAsync(Mnist)).GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("4900 = 7*7*100", await HoverAsync(Training, "Features]"), StringComparison.Ordinal);
        await _editor.TypeAsync(Mnist, "InputDim = 5408", "InputDim = 4900");
        Assert.Empty(await _editor.DiagnosticsAsync(Mnist));
        Assert.Equal(MnistText, await File.ReadAllTextAsync(Path.Combine(project.Folder, Mnist)));
    }

    private async Task ChooseAsync(string file, string place, string title)
    {
        var offered = await _editor.RefactoringsAsync(file, new(await _editor.PositionAsync(file, place), 0));
        await _editor.ApplyAsync(Assert.Single(offered, action => action.Title == title));
    }

    private async Task<string> HoverAsync(string file, string place)
    {
        var hover = await _editor.HoverAsync(file, await _editor.PositionAsync(file, place));
        Assert.NotNull(hover);
        return string.Join('\n', hover.Sections.Select(section => section.Text));
    }

    private async Task<IReadOnlyList<string>> CompletionAsync(string file, string before) =>
        [.. (await _editor.CompletionAsync(file, await _editor.PositionAsync(file, before) + before.TrimEnd('\n').Length)).ItemsList.Select(item => item.DisplayText)];
}

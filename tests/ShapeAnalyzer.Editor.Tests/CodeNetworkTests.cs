using Microsoft.CodeAnalysis;
using static ShapeAnalyzer.Editor.Tests.EditorFiles;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>What a user sees who writes TorchSharp code, in files that use each other.</summary>
[Collection(EditorGroup.Name)]
public sealed class CodeNetworkTests(EditorFixture project)
{
    private readonly EditorSession _editor = project.Open();

    [Fact]
    public async Task CorrectCodeHasNoSquiggle()
    {
        Assert.Empty(await ShapesAsync(Block));
        Assert.Empty(await ShapesAsync(Classifier));
    }

    [Fact]
    public async Task AMistakeIsUnderlinedAsSoonAsItIsTyped()
    {
        await _editor.TypeAsync(Classifier, "Conv2d(6, 16", "Conv2d(8, 16");
        var diagnostic = Assert.Single(await ShapesAsync(Classifier));
        Assert.Equal("SHP1001", diagnostic.Id);
        Assert.StartsWith("'second' expects 8 input channels but receives 6 ", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(await _editor.PositionAsync(Classifier, "8, 16"), diagnostic.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task TheFixIsOfferedAppliedAndTheSquiggleGoes()
    {
        await _editor.TypeAsync(Classifier, "Conv2d(6, 16", "Conv2d(8, 16");
        var fixes = await _editor.FixesAsync(Classifier, (await ShapesAsync(Classifier))[0].Location.SourceSpan);
        await _editor.ApplyAsync(fixes.Single(fix => fix.Title == "Use 6"));
        Assert.Equal(ClassifierText, await _editor.TextAsync(Classifier));
        Assert.Empty(await ShapesAsync(Classifier));
    }

    [Fact]
    public async Task AnUnsavedEditOfOneFileIsSeenInTheOther()
    {
        await _editor.TypeAsync(Block, "Conv2d(1, 6", "Conv2d(1, 10");
        Assert.Empty(await ShapesAsync(Block));
        Assert.StartsWith("'second' expects 6 input channels but receives 10 ", Assert.Single(await ShapesAsync(Classifier)).GetMessage(null), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Diagnostic>> ShapesAsync(string file) =>
        [.. (await _editor.DiagnosticsAsync(file)).Where(diagnostic => diagnostic.Id.StartsWith("SHP", StringComparison.Ordinal) || diagnostic.Severity == DiagnosticSeverity.Error)];
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using static ShapeAnalyzer.Editor.Tests.EditorFiles;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>Each layer's output shape, shown at its line while a network is written.</summary>
[Collection(EditorGroup.Name)]
public sealed class ShapesAtAGlanceTests(EditorFixture project)
{
    private readonly EditorSession _editor = project.Open();

    [Fact]
    public async Task NothingIsShownUnlessAskedFor() =>
        Assert.DoesNotContain(await _editor.DiagnosticsAsync(Mnist), diagnostic => diagnostic.Id == "SHP3001");

    [Fact]
    public async Task TheOptionShowsTheShapeOfEachSoundLayerAtItsLine()
    {
        _editor.ShowOptions("root = true\n[*.cs]\nshape_analyzer.show_shapes = true\n");
        Assert.Equal(
            [
                "[Conv2D(32, 3, Activation = \"relu\")] 'conv2d_1' gives 26x26x32",
                "[MaxPooling2D(2)] 'max_pooling2d_1' gives 13x13x32",
                "[Conv2D(64, [3, 5], Padding = Padding.Same, Strides = [2], Name = \"second\")] 'second' gives 7x7x64",
                "[Flatten] 'flatten_1' gives 3136",
            ],
            await ShapesAsync());
    }

    [Fact]
    public async Task TheShapesFollowAnUnsavedEdit()
    {
        _editor.ShowOptions("root = true\n[*.cs]\nshape_analyzer.show_shapes = true\n");
        await _editor.TypeAsync(Mnist, "MaxPooling2D(2)", "MaxPooling2D(3)");
        Assert.Contains("[Flatten] 'flatten_1' gives 1024", await ShapesAsync());
    }

    [Fact]
    public async Task TheShapesAreWrittenAsCommentsAndThenVerified()
    {
        await _editor.TypeAsync(Mnist, "5408", "3136");
        await _editor.ApplyAsync(await RefactoringAsync("[Network]", "Write the output shapes of 'Mnist' as comments"));
        Assert.Contains("[Conv2D(32, 3, Activation = \"relu\")] // 26x26x32\n[MaxPooling2D(2)] // 13x13x32\n", await _editor.TextAsync(Mnist), StringComparison.Ordinal);
        Assert.Empty(await _editor.DiagnosticsAsync(Mnist));

        await _editor.TypeAsync(Mnist, "// 13x13x32", "// 14x14x32");
        var stale = Assert.Single(await _editor.DiagnosticsAsync(Mnist));
        Assert.Equal(("SHP2011", DiagnosticSeverity.Warning), (stale.Id, stale.Severity));
        Assert.Equal(await _editor.PositionAsync(Mnist, "// 14x14x32"), stale.Location.SourceSpan.Start);
        await _editor.ApplyAsync((await _editor.FixesAsync(Mnist, stale.Location.SourceSpan))[0]);
        Assert.Empty(await _editor.DiagnosticsAsync(Mnist));
    }

    private async Task<CodeAction> RefactoringAsync(string place, string title) =>
        (await _editor.RefactoringsAsync(Mnist, new(await _editor.PositionAsync(Mnist, place), 0))).Single(action => action.Title == title);

    // Each line, and the beginning of what is shown at it.
    private async Task<IReadOnlyList<string>> ShapesAsync()
    {
        var text = await _editor.Document(Mnist).GetTextAsync();
        return
        [
            .. (await _editor.DiagnosticsAsync(Mnist))
                .Where(diagnostic => diagnostic is { Id: "SHP3001", Severity: DiagnosticSeverity.Info })
                .Select(diagnostic => $"{text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start)} {diagnostic.GetMessage(null).Split(" and has")[0]}"),
        ];
    }
}

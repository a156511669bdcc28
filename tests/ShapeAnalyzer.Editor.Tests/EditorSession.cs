using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>
/// A project open in an editor: what stands on the screen, saved or not, and what Roslyn's editor layer shows of it.
/// Files are named without their folder.
/// </summary>
internal sealed class EditorSession(Solution saved)
{
    private Solution _solution = saved;

    /// <summary>The file as it stands on the screen.</summary>
    public Document Document(string file) => _solution.Projects.SelectMany(project => project.Documents).Single(document => Path.GetFileName(document.FilePath) == file);

    public async Task<string> TextAsync(string file) => (await Document(file).GetTextAsync()).ToString();

    /// <summary>The user types: the file on the disk stays as it is.</summary>
    public async Task TypeAsync(string file, string old, string text)
    {
        var before = await TextAsync(file);
        var start = PositionIn(before, old);
        Show(file, SourceText.From(before).Replace(start, old.Length, text));
    }

    /// <summary>The whole file has another text.</summary>
    public void Show(string file, SourceText text) => _solution = _solution.WithDocumentText(Document(file).Id, text);

    /// <summary>The options in .editorconfig have another text.</summary>
    public void ShowOptions(string text)
    {
        var options = _solution.Projects.SelectMany(project => project.AnalyzerConfigDocuments).Single(document => Path.GetFileName(document.FilePath) == ".editorconfig");
        _solution = _solution.WithAnalyzerConfigDocumentText(options.Id, SourceText.From(text));
    }

    /// <summary>Where a text that stands only once in the file begins.</summary>
    public async Task<int> PositionAsync(string file, string text) => PositionIn(await TextAsync(file), text);

    /// <summary>What is underlined, or marked with dots, in one file: the compiler's and all analyzers' diagnostics.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string file, CancellationToken cancellation = default)
    {
        var document = Document(file);
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var model = compilation.GetSemanticModel((await document.GetSyntaxTreeAsync(cancellation))!);
        var analyzers = document.Project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        var analysis = compilation.WithAnalyzers(analyzers, document.Project.AnalyzerOptions);
        return
        [
            .. model.GetDiagnostics(cancellationToken: cancellation)
                .Concat(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, cancellation))
                .Concat(await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation))
                .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree == model.SyntaxTree)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>What the mouse shows over a place, or null.</summary>
    public async Task<QuickInfoItem?> HoverAsync(string file, int position, CancellationToken cancellation = default)
    {
        var document = Document(file);
        return await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position, cancellation);
    }

    /// <summary>The list that opens at a place.</summary>
    public async Task<CompletionList> CompletionAsync(string file, int position, CancellationToken cancellation = default)
    {
        var document = Document(file);
        return await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: cancellation);
    }

    /// <summary>The fixes in the light bulb's menu at a place.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(string file, TextSpan span, CancellationToken cancellation = default)
    {
        var here = (await DiagnosticsAsync(file, cancellation)).Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(span)).ToList();
        return await LightBulb.FixesAsync(Document(file), here, cancellation);
    }

    /// <summary>The refactorings in the light bulb's menu at a place.</summary>
    public async Task<IReadOnlyList<CodeAction>> RefactoringsAsync(string file, TextSpan span, CancellationToken cancellation = default) =>
        await LightBulb.RefactoringsAsync(Document(file), span, cancellation);

    /// <summary>The user chooses an entry of the menu.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(_solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        _solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static int PositionIn(string text, string part)
    {
        var position = text.IndexOf(part, StringComparison.Ordinal);
        return position >= 0 && text.IndexOf(part, position + 1, StringComparison.Ordinal) < 0
            ? position
            : throw new ArgumentException($"'{part}' does not stand exactly once in the file.");
    }
}

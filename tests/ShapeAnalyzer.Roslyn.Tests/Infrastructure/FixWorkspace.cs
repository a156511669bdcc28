using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.CodeFixes;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>A solution in memory whose findings are fixed as an editor would do it. The generator does not run in it.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private static readonly ShapeCodeFixProvider Provider = new();
    private readonly AdhocWorkspace _workspace = new();

    public FixWorkspace(LanguageVersion version, params string[] sources)
        : this(TestCompilation.Create(version, sources))
    {
    }

    /// <summary>A project with the files, references and options of a compilation.</summary>
    public FixWorkspace(CSharpCompilation compilation)
    {
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: new CSharpParseOptions(compilation.LanguageVersion),
            metadataReferences: compilation.References));
        var solution = project.Solution;
        foreach (var tree in compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        }

        Solution = solution;
    }

    public FixWorkspace(params string[] sources)
        : this(LanguageVersion.Latest, sources)
    {
    }

    public Solution Solution { get; private set; }

    public static IReadOnlyList<string> FixableIds => Provider.FixableDiagnosticIds;

    /// <summary>Our errors and warnings, in source order.</summary>
    public ImmutableArray<Diagnostic> Findings() => [.. Compilation().Analyze().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    public Compilation Compilation() => Solution.Projects.Single().GetCompilationAsync().Result!;

    public string Text(int document = 0) => Solution.Projects.Single().Documents.ElementAt(document).GetTextAsync().Result.ToString();

    /// <summary>What the light bulb shows for a finding, in its order.</summary>
    public IReadOnlyList<CodeAction> Offered(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = DocumentOf(diagnostic);
        Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).Wait();
        return actions;
    }

    /// <summary>What the light bulb shows at a place.</summary>
    public IReadOnlyList<CodeAction> Refactorings(string at, int document = 0)
    {
        var actions = new List<CodeAction>();
        var start = Text(document).IndexOf(at, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{at}' is not there");
        new ShapeRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(Solution.Projects.Single().Documents.ElementAt(document), new(start, 0), actions.Add, CancellationToken.None)).Wait();
        return actions;
    }

    /// <summary>Applies one fix.</summary>
    public void Apply(CodeAction action) => Solution = action.GetOperationsAsync(CancellationToken.None).Result.OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>The solution with one fix, this one left as it is.</summary>
    public FixWorkspace With(CodeAction action)
    {
        var copy = (FixWorkspace)MemberwiseClone();
        copy.Apply(action);
        return copy;
    }

    /// <summary>What has changed in each file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TextChange>> ChangesTo(FixWorkspace changed) => Solution.Projects.Single().Documents.ToDictionary(
        document => document.FilePath!,
        document => (IReadOnlyList<TextChange>)[.. changed.Solution.GetDocument(document.Id)!.GetTextChangesAsync(document).Result]);

    /// <summary>Applies a fix everywhere.</summary>
    public void FixAll(string id, string key, FixAllScope scope)
    {
        var document = Solution.Projects.Single().Documents.First();
        var context = new FixAllContext(document, Provider, scope, key, [id], new FindingsOf(this), CancellationToken.None);
        Apply(Provider.GetFixAllProvider().GetFixAsync(context).Result!);
    }

    public void Dispose() => _workspace.Dispose();

    private Document DocumentOf(Diagnostic diagnostic) => Solution.GetDocument(diagnostic.Location.SourceTree)!;

    private sealed class FindingsOf(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(workspace.Findings().Where(diagnostic => workspace.DocumentOf(diagnostic).Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(workspace.Findings());
    }
}

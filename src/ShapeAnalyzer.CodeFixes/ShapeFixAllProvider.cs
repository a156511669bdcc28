using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// Fixes one finding after the other, each on the text that the one before left, since one change can end several
/// findings, moves those behind it, and may reach into other files.
/// </summary>
internal sealed class ShapeFixAllProvider : FixAllProvider
{
    public static ShapeFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all occurrences",
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var targets = await TargetsAsync(context).ConfigureAwait(false);
        var solution = context.Solution;
        while (targets.Count > 0)
        {
            var document = targets[0].Document;
            if (await FirstAsync(solution, document, targets, context).ConfigureAwait(false) is not var (target, fix))
            {
                targets.RemoveAll(other => other.Document == document);
                continue;
            }

            targets.Remove(target);
            targets = targets.Select(other => Moved(solution, other, fix)).ToList();
            solution = await FixApplication.ApplyAsync(solution, fix, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    // A file that stands in several projects is fixed once.
    private static async Task<List<Target>> TargetsAsync(FixAllContext context)
    {
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project };
        var documents = context.Scope == FixAllScope.Document && context.Document is { } only
            ? new[] { only }
            : projects.SelectMany(project => project.Documents).GroupBy(document => document.FilePath ?? document.Id.ToString()).Select(same => same.First());
        var targets = new List<Target>();
        foreach (var document in documents)
        {
            var diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            targets.AddRange(diagnostics.Select(diagnostic => new Target(document.Id, diagnostic.Id, diagnostic.Location.SourceSpan.Start)).Distinct().OrderBy(target => target.Start));
        }

        return targets;
    }

    private static async Task<(Target Target, Fix Fix)?> FirstAsync(Solution solution, DocumentId id, List<Target> targets, FixAllContext context)
    {
        if (solution.GetDocument(id) is not { } document
            || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        foreach (var finding in FindingReaders.In(model, root, context.CancellationToken))
        {
            var target = new Target(id, finding.Rule.Id, finding.Location.SourceSpan.Start);
            if (targets.Contains(target) && finding.Fixes(context.CancellationToken).FirstOrDefault(fix => fix.Key == context.CodeActionEquivalenceKey) is { } fix)
            {
                return (target, fix);
            }
        }

        return null;
    }

    private static Target Moved(Solution solution, Target target, Fix fix)
    {
        var changes = fix.Edits
            .Where(edit => solution.GetDocument(edit.Tree)?.Id == target.Document)
            .SelectMany(edit => edit.Changes)
            .Where(change => change.Span.Start < target.Start || (change.Span.Start == target.Start && change.Span.IsEmpty));
        return target with { Start = target.Start + changes.Sum(change => change.NewText!.Length - change.Span.Length) };
    }

    // What is to be fixed: a finding of that rule which begins there.
    private sealed record Target(DocumentId Document, string Id, int Start);
}

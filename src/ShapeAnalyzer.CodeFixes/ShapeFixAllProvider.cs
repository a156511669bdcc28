using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// Fixes one finding after the other, each on the text that the one before left, since one change can end several
/// findings and moves those behind it.
/// </summary>
internal sealed class ShapeFixAllProvider : DocumentBasedFixAllProvider
{
    public static ShapeFixAllProvider Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellation = fixAllContext.CancellationToken;
        var targets = diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan.Start)).Distinct().OrderBy(target => target.Start).ToList();
        while (targets.Count > 0)
        {
            if (await FirstAsync(document, targets, fixAllContext.CodeActionEquivalenceKey, cancellation).ConfigureAwait(false) is not var (target, fix))
            {
                break;
            }

            targets.Remove(target);
            targets = targets.Select(other => (other.Id, Moved(other.Start, fix.Changes))).ToList();
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            document = document.WithText(text.WithChanges(fix.Changes));
        }

        return document;
    }

    private static async Task<((string Id, int Start) Target, Fix Fix)?> FirstAsync(Document document, List<(string Id, int Start)> targets, string? key, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var found = DeclaredNetworkFixes.In(model, root, cancellation)
            .SelectMany(network => network.Findings.Select(entry => (network, entry.Finding, Target: (entry.Finding.Rule.Id, entry.Span.Start))))
            .OrderBy(entry => entry.Target.Start);
        foreach (var (network, finding, target) in found)
        {
            if (targets.Contains(target) && network.FixesFor(finding, cancellation).FirstOrDefault(fix => fix.Key == key) is { } fix)
            {
                return (target, fix);
            }
        }

        return null;
    }

    private static int Moved(int position, ImmutableArray<TextChange> changes) => position + changes
        .Where(change => change.Span.Start < position || (change.Span.Start == position && change.Span.IsEmpty))
        .Sum(change => change.NewText!.Length - change.Span.Length);
}

using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Writes a fix into the documents of a solution.</summary>
internal static class FixApplication
{
    public static async Task<Solution> ApplyAsync(Solution solution, Fix fix, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var edit in fix.Edits)
        {
            if (solution.GetDocument(edit.Tree) is not { } document)
            {
                continue;
            }

            var text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(edit.Changes);
            foreach (var id in document.GetLinkedDocumentIds().Add(document.Id))
            {
                changed = changed.WithDocumentText(id, text);
            }
        }

        return changed;
    }
}

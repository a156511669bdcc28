using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>Applies every fix that is offered for a source, and says what is not right about it.</summary>
internal sealed class FixTrial
{
    private readonly FixWorkspace _workspace;
    private readonly List<string> _findings;

    public FixTrial(FixWorkspace workspace)
    {
        _workspace = workspace;
        Findings = [.. workspace.Findings().Where(finding => FixWorkspace.FixableIds.Contains(finding.Id))];
        Offered = [.. Findings.SelectMany(finding => workspace.Offered(finding).Select(action => (finding, action)))];
        _findings = [.. workspace.Compilation().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }

    public IReadOnlyList<Diagnostic> Findings { get; }

    public IReadOnlyList<(Diagnostic Finding, CodeAction Action)> Offered { get; }

    /// <summary>The errors and warnings for which nothing is offered.</summary>
    public IEnumerable<Diagnostic> WithoutFix => Findings.Where(finding => Offered.All(offer => offer.Finding != finding));

    /// <summary>
    /// What each fix leaves: a finding is the same as before if it is of the same rule at the same place, which the
    /// edits have moved. The one that was fixed must be gone, and none be there that was not before.
    /// </summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (finding, action) in Offered)
        {
            var changed = _workspace.With(action);
            var errors = changed.Compilation().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).ToList();
            foreach (var known in _findings)
            {
                errors.Remove(known);
            }

            var changes = _workspace.ChangesTo(changed);
            var before = _workspace.Findings().Select(other => (other.Id, Moved(other, changes))).ToList();
            var after = changed.Findings();
            if (errors.Count > 0)
            {
                yield return $"'{action.Title}' ({finding.Id}) does not compile, {string.Join(", ", errors)}:\n{changed.Text()}";
            }
            else if (after.Any(other => (other.Id, Place(other)) == (finding.Id, Moved(finding, changes))))
            {
                yield return $"'{action.Title}' ({finding.Id}) leaves '{finding.GetMessage(null)}':\n{changed.Text()}";
            }
            else if (after.FirstOrDefault(other => !before.Remove((other.Id, Place(other)))) is { } other)
            {
                yield return $"'{action.Title}' ({finding.Id}) brings {other.Id} '{other.GetMessage(null)}':\n{changed.Text()}";
            }
        }
    }

    private static (string, int) Place(Diagnostic finding) => (finding.Location.SourceTree!.FilePath, finding.Location.SourceSpan.Start);

    private static (string, int) Moved(Diagnostic finding, IReadOnlyDictionary<string, IReadOnlyList<TextChange>> changes)
    {
        var (file, start) = Place(finding);
        return (file, start + changes[file].Where(change => change.Span.End <= start && change.Span.Start < start).Sum(change => change.NewText!.Length - change.Span.Length));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// What ends a finding in code: each candidate is tried on the source, where the finding must be gone and nothing new be
/// found anywhere, and the layer be checked as before. One that only leaves a number behind it that no longer fits takes that number along.
/// </summary>
internal sealed class CodeNetworkFixes(CheckedCode code, CodeProblem problem, CancellationToken cancellation)
{
    private readonly List<CodeProblem> _before = code.All().ToList();

    public IEnumerable<Fix> Fixes()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in CodeEdits.For(problem, code.Compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!keys.Contains(candidate.Key) && Complete(candidate) is { } fix)
            {
                keys.Add(candidate.Key);
                yield return fix;
            }
        }
    }

    private Fix? Complete(Fix candidate)
    {
        if (Apply(code.Compilation, candidate) is not { } changed || New(changed) is not { } found)
        {
            return null;
        }

        if (found.Count == 0)
        {
            return IsStillChecked(changed) ? candidate : null;
        }

        return found.Count > 1 ? null : CodeEdits.Numbers(found[0], changed, cancellation)
            .Select(number => Apply(changed, number))
            .Where(both => both is not null && New(both) is { Count: 0 } && IsStillChecked(both))
            .Select(both => new Fix(candidate.Key, candidate.Title, Difference(both!)))
            .FirstOrDefault();
    }

    // Null where the finding is still there.
    private List<CodeProblem>? New(Compilation changed)
    {
        var known = _before.Select(each => each.Key).ToList();
        known.Remove(problem.Key);
        var after = CheckedCode.Of(changed, cancellation)!.All().ToList();
        return after.Count(each => each.Key.Equals(problem.Key)) < _before.Count(each => each.Key.Equals(problem.Key))
            ? after.Where(each => !known.Remove(each.Key)).ToList()
            : null;
    }

    private bool IsStillChecked(Compilation changed) => problem.Finding.Finding.Rule.Severity != Core.Severity.Error
        || CheckedCode.Of(changed, cancellation)!.CallsIn(problem.Unit)?.StillChecks(problem.Finding.Finding.Layer, problem.Failing.ToList()) != false;

    // Null where the compiler refuses it.
    private Compilation? Apply(Compilation compilation, Fix fix)
    {
        var changed = compilation;
        foreach (var edit in fix.Edits)
        {
            var tree = edit.Tree.WithChangedText(edit.Tree.GetText(cancellation).WithChanges(edit.Changes));
            changed = changed.ReplaceSyntaxTree(edit.Tree, tree);
            if (Errors(changed, tree) > Errors(compilation, edit.Tree))
            {
                return null;
            }
        }

        return changed;
    }

    private int Errors(Compilation compilation, SyntaxTree tree) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private ImmutableArray<FileEdit> Difference(Compilation changed) => code.Compilation.SyntaxTrees
        .Zip(changed.SyntaxTrees, (before, after) => (before, after))
        .Where(pair => pair.before != pair.after)
        .Select(pair => new FileEdit(pair.before, pair.after.GetText(cancellation).GetTextChanges(pair.before.GetText(cancellation)).ToImmutableArray()))
        .ToImmutableArray();
}

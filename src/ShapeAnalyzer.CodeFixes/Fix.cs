using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A change of source files that ends a finding, or that a refactoring offers.</summary>
/// <param name="Key">The kind of change, the same for all findings that it ends: no id and no value in it.</param>
/// <param name="Title">What the menu shows.</param>
/// <param name="Edits">The edits, at most one for each file.</param>
internal sealed record Fix(string Key, string Title, ImmutableArray<FileEdit> Edits)
{
    /// <summary>A change of one file.</summary>
    public Fix(string key, string title, SyntaxTree tree, ImmutableArray<TextChange> changes)
        : this(key, title, ImmutableArray.Create(new FileEdit(tree, changes)))
    {
    }
}

/// <summary>Changes of one file, which do not overlap.</summary>
internal sealed record FileEdit(SyntaxTree Tree, ImmutableArray<TextChange> Changes)
{
    /// <summary>Changes by the file that each belongs to.</summary>
    public static ImmutableArray<FileEdit> Of(IEnumerable<(SyntaxTree Tree, TextChange Change)> changes) => changes
        .GroupBy(change => change.Tree)
        .Select(file => new FileEdit(file.Key, file.Select(change => change.Change).OrderBy(change => change.Span.Start).ToImmutableArray()))
        .ToImmutableArray();
}

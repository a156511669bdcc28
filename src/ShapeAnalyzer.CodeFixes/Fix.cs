using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A change of one source file that ends a finding.</summary>
/// <param name="Key">The kind of change, the same for all findings that it ends: no id and no value in it.</param>
/// <param name="Title">What the menu shows.</param>
/// <param name="Changes">The edits, which do not overlap.</param>
internal sealed record Fix(string Key, string Title, ImmutableArray<TextChange> Changes);

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// A network in source as a fix sees it, however it is written down: what was found in it and where, and what may be
/// done about it.
/// </summary>
internal abstract class FixableNetwork
{
    /// <summary>The findings of SHP0xxx to SHP2xxx with their places in the file.</summary>
    public abstract ImmutableArray<(Finding Finding, TextSpan Span)> Findings { get; }

    /// <summary>What ends the finding, each checked on the changed source, in order of likelihood and one for each key.</summary>
    public abstract IEnumerable<Fix> FixesFor(Finding finding, CancellationToken cancellation);
}

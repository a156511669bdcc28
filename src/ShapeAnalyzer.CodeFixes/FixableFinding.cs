using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A finding of SHP0xxx to SHP2xxx in a file, however its network is written down.</summary>
/// <param name="Rule">What kind it is.</param>
/// <param name="Location">Where the analyzer reports it.</param>
/// <param name="Fixes">What ends it, each checked on the changed source, in order of likelihood and one for each key.</param>
internal sealed record FixableFinding(Rule Rule, Location Location, Func<CancellationToken, IEnumerable<Fix>> Fixes);

/// <summary>
/// Finds again in a document what the analyzer reported there, so that a fix depends on no generated file and on nothing
/// that an analyzer left behind. There is one for each way to write a network.
/// </summary>
internal interface IFindingReader
{
    /// <summary>The findings of what is declared around a node.</summary>
    IEnumerable<FixableFinding> At(SemanticModel model, SyntaxNode node, CancellationToken cancellation);

    /// <summary>The findings of a whole file.</summary>
    IEnumerable<FixableFinding> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation);
}

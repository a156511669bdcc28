using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>All ways to write a network, asked one after the other.</summary>
internal static class FindingReaders
{
    private static readonly IFindingReader[] All = { new DeclaredNetworkReader(), new CodeNetworkReader(), new CodeComments() };

    /// <summary>The findings of that rule at exactly that place.</summary>
    public static IEnumerable<FixableFinding> At(SemanticModel model, SyntaxNode root, TextSpan span, string id, CancellationToken cancellation) => All
        .SelectMany(reader => reader.At(model, root.FindNode(span), cancellation))
        .Where(finding => finding.Rule.Id == id && finding.Location.SourceTree == model.SyntaxTree && finding.Location.SourceSpan == span);

    /// <summary>The findings of a file in source order.</summary>
    public static IEnumerable<FixableFinding> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation) => All
        .SelectMany(reader => reader.In(model, root, cancellation))
        .Where(finding => finding.Location.SourceTree == model.SyntaxTree)
        .OrderBy(finding => finding.Location.SourceSpan.Start);
}

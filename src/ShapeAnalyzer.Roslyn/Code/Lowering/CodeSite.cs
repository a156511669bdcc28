using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>A place in the source that a piece of the lowered program comes from.</summary>
/// <param name="Node">What stands there.</param>
/// <param name="Owner">The type whose code it is.</param>
internal sealed record CodeSite(SyntaxNode Node, TypeReference Owner)
{
    /// <summary>The expression, without the name of a parameter before it.</summary>
    public SyntaxNode Expression => Node is ArgumentSyntax argument ? argument.Expression : Node;

    public Location Location => Expression.GetLocation();

    public string FileName => Path.GetFileName(Node.SyntaxTree.FilePath);
}

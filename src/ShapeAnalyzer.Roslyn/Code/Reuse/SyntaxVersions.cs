using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>Compares two versions of a file.</summary>
internal static class SyntaxVersions
{
    /// <summary>Whether nothing differs that code elsewhere could notice: only bodies, initializers of fields, comments and whitespace.</summary>
    public static bool DeclareTheSame(SyntaxTree earlier, SyntaxTree later) =>
        ReferenceEquals(earlier, later)
        || (earlier.FilePath == later.FilePath
            && earlier.Options.Equals(later.Options)
            && SyntaxFactory.AreEquivalent(earlier, later, topLevel: true)
            && HaveTheSameValues(earlier, later)
            && HaveTheSameErrors(earlier.GetRoot(), later.GetRoot()));

    // Newer compilers count these values, but for constants, among the bodies.
    private static bool HaveTheSameValues(SyntaxTree earlier, SyntaxTree later)
    {
        using var values = ValuesOf(later).GetEnumerator();
        return ValuesOf(earlier).All(value => values.MoveNext() && AreSame(value, values.Current)) && !values.MoveNext();
    }

    private static IEnumerable<SyntaxNode> ValuesOf(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
        .Where(node => node is EqualsValueClauseSyntax { Parent: ParameterSyntax or EnumMemberDeclarationSyntax or PropertyDeclarationSyntax });

    // What the parser could not read hangs on tokens, and can make a declaration mean something else.
    private static bool HaveTheSameErrors(SyntaxNode earlier, SyntaxNode later) =>
        (!earlier.ContainsDiagnostics && !later.ContainsDiagnostics) || ErrorsOf(earlier).SequenceEqual(ErrorsOf(later));

    private static IEnumerable<(int, string)> ErrorsOf(SyntaxNode root) => root
        .DescendantTokens(node => node is not StatementSyntax or BlockSyntax { Parent: MemberDeclarationSyntax or AccessorDeclarationSyntax } || node.Parent is GlobalStatementSyntax)
        .Select((token, i) => (token, i))
        .Where(each => each.token.ContainsDiagnostics)
        .Select(each => (each.i, each.token.ToFullString()));

    /// <summary>Whether two nodes consist of the same tokens, wherever they stand.</summary>
    public static bool AreSame(SyntaxNode earlier, SyntaxNode later)
    {
        if (ReferenceEquals(earlier, later) || earlier.IsIncrementallyIdenticalTo(later))
        {
            return true;
        }

        if (earlier.ContainsDiagnostics != later.ContainsDiagnostics)
        {
            return false;
        }

        using var tokens = later.DescendantTokens().GetEnumerator();
        foreach (var token in earlier.DescendantTokens())
        {
            if (!tokens.MoveNext() || tokens.Current.RawKind != token.RawKind || tokens.Current.Text != token.Text
                || tokens.Current.ContainsDiagnostics != token.ContainsDiagnostics || (token.ContainsDiagnostics && tokens.Current.ToFullString() != token.ToFullString()))
            {
                return false;
            }
        }

        return !tokens.MoveNext();
    }

    /// <summary>The node that stands at the same position among the nodes of another version; null where there is none.</summary>
    public static SyntaxNode? Counterpart(SyntaxNode node, SyntaxTree later)
    {
        if (node.Parent is not { } parent)
        {
            return later.GetRoot();
        }

        if (Counterpart(parent, later) is not { } laterParent)
        {
            return null;
        }

        using var children = laterParent.ChildNodes().GetEnumerator();
        foreach (var child in parent.ChildNodes())
        {
            if (!children.MoveNext())
            {
                return null;
            }

            if (ReferenceEquals(child, node))
            {
                return children.Current.RawKind == node.RawKind ? children.Current : null;
            }
        }

        return null;
    }
}

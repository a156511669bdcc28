using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>The names that a file assigns to, initializers aside: read from the syntax alone, once for each version of a file.</summary>
internal static class AssignedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, Names> Known = new();

    public static bool Has(SyntaxTree tree, string name) => Known.GetValue(tree, Find).All.Contains(name);

    /// <summary>Whether it is assigned where an object may be complete: not in a constructor.</summary>
    public static bool HasLater(SyntaxTree tree, string name) => Known.GetValue(tree, Find).Later.Contains(name);

    /// <summary>Whether two versions of a file assign a name alike.</summary>
    public static bool AreAlike(SyntaxTree earlier, SyntaxTree later, string name) => Has(earlier, name) == Has(later, name) && HasLater(earlier, name) == HasLater(later, name);

    private static Names Find(SyntaxTree tree)
    {
        var (all, later) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (TargetOf(node) is { } target)
            {
                Add(target, all);
                if (!IsInConstructor(node))
                {
                    Add(target, later);
                }
            }
        }

        return new(all, later);
    }

    // What a constructor declares to be run later is not in it.
    private static bool IsInConstructor(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(each => each is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is ConstructorDeclarationSyntax;

    private static ExpressionSyntax? TargetOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } step => step.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => step.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
        RefExpressionSyntax reference => reference.Expression,
        _ => null,
    };

    // An element that is assigned changes what the array's name stands for.
    private static void Add(ExpressionSyntax target, HashSet<string> names)
    {
        switch (target)
        {
            case SimpleNameSyntax name:
                names.Add(name.Identifier.ValueText);
                break;
            case MemberAccessExpressionSyntax access:
                names.Add(access.Name.Identifier.ValueText);
                break;
            case ElementAccessExpressionSyntax element:
                Add(element.Expression, names);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression, names);
                break;
            case PostfixUnaryExpressionSyntax forgiven:
                Add(forgiven.Operand, names);
                break;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                {
                    Add(argument.Expression, names);
                }

                break;
        }
    }

    private sealed record Names(HashSet<string> All, HashSet<string> Later);
}

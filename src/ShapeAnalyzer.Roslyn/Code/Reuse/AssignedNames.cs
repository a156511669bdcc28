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
        Find(tree.GetRoot().DescendantNodes(node => node is not ConstructorDeclarationSyntax), later);
        Find(tree.GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().SelectMany(constructor => constructor.DescendantNodes()).Where(IsInFunction), later);
        Find(tree.GetRoot().DescendantNodes(), all);
        return new(all, later);
    }

    // What a constructor declares to be run later.
    private static bool IsInFunction(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(each => each is ConstructorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is not ConstructorDeclarationSyntax;

    private static void Find(IEnumerable<SyntaxNode> nodes, HashSet<string> names)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment:
                    Add(assignment.Left, names);
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } step:
                    Add(step.Operand, names);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step:
                    Add(step.Operand, names);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument:
                    Add(argument.Expression, names);
                    break;
                case RefExpressionSyntax reference:
                    Add(reference.Expression, names);
                    break;
            }
        }
    }

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

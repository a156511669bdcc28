using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>The names that a file assigns to, initializers aside: read from the syntax alone, once for each version of a file.</summary>
internal static class AssignedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Known = new();

    public static bool Has(SyntaxTree tree, string name) => Known.GetValue(tree, Find).Contains(name);

    private static HashSet<string> Find(SyntaxTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes())
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

        return names;
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
}

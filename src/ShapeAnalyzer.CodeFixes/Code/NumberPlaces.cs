using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// Where the number behind an expression is written down: in a constant, a field, a variable or a parameter's default that
/// it names, otherwise in the expression itself.
/// </summary>
internal static class NumberPlaces
{
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellation)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Of(inner, compilation, cancellation);
            case CastExpressionSyntax { Expression: var operand }:
                return Of(operand, compilation, cancellation);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when SymbolOf(expression, compilation, cancellation) is { } symbol:
                return symbol.DeclaringSyntaxReferences
                    .Select(reference => InitializerOf(reference.GetSyntax(cancellation)))
                    .Where(IsWritten)
                    .Select(initializer => initializer!)
                    .Append(expression);
            default:
                return new[] { expression };
        }
    }

    private static ISymbol? SymbolOf(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellation) =>
        compilation.GetSemanticModel(expression.SyntaxTree).GetSymbolInfo(expression, cancellation).Symbol;

    private static ExpressionSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    // A number, or a product and the like of numbers.
    private static bool IsWritten(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NumericLiteralExpression),
        BinaryExpressionSyntax binary => IsWritten(binary.Left) && IsWritten(binary.Right),
        ParenthesizedExpressionSyntax parenthesized => IsWritten(parenthesized.Expression),
        _ => false,
    };
}

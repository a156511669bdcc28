using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Replaces a literal by the generated constant of a network that has the same value.</summary>
internal static class ConstantRefactoring
{
    // Smaller numbers are everywhere, and where there are more choices the number says too little.
    private const int Smallest = 16;
    private const int MostChoices = 6;

    public static IEnumerable<Fix> At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        if (LiteralAt(root, span) is not { } literal || ValueOf(literal) is not { } value || value < Smallest)
        {
            return Enumerable.Empty<Fix>();
        }

        var user = UserOf(model, literal, cancellation);
        var choices = GeneratedConstants.WithValue(model.Compilation, value, cancellation)
            .Where(constant => CanStand(model, literal, constant) && (user is null || MayCompare(user, constant)))
            .Select(constant => $"{constant.Type.ToMinimalDisplayString(model, literal.SpanStart)}.{constant.Path}")
            .Distinct()
            .ToList();
        return choices.Count > MostChoices
            ? Enumerable.Empty<Fix>()
            : choices.Select(choice => new Fix("constant", $"Use {choice}", model.SyntaxTree, ImmutableArray.Create(new TextChange(literal.Span, choice))));
    }

    // The caret may stand behind it as well.
    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, TextSpan span)
    {
        var token = root.FindToken(span.Start);
        token = token.IsKind(SyntaxKind.NumericLiteralToken) ? token : token.GetPreviousToken();
        return token.IsKind(SyntaxKind.NumericLiteralToken) && token.Span.IntersectsWith(span) && token.Span.Contains(TextSpan.FromBounds(Math.Max(span.Start, token.SpanStart), Math.Min(span.End, token.Span.End)))
            ? token.Parent as LiteralExpressionSyntax
            : null;
    }

    private static long? ValueOf(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int whole => whole,
        long whole => whole,
        _ => null,
    };

    private static bool CanStand(SemanticModel model, LiteralExpressionSyntax literal, GeneratedConstant constant) =>
        !constant.Type.IsGenericType
        && constant.Type.ContainingType is not { IsGenericType: true }
        && model.IsAccessible(literal.SpanStart, constant.Type)
        && model.GetTypeInfo(literal).ConvertedType?.SpecialType is { } type
        && (literal.Token.Value is long
            ? constant.IsLong
            : !constant.IsLong || type is SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal);

    // The network whose attributes the literal stands in.
    private static CheckedDeclaration? UserOf(SemanticModel model, LiteralExpressionSyntax literal, CancellationToken cancellation) =>
        literal.FirstAncestorOrSelf<AttributeSyntax>()?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { } type
            ? CheckedDeclaration.Read(type, cancellation)
            : null;

    // A comparison with itself proves nothing, and one with a network that depends on this one goes in a circle; of code
    // the readers know no constants.
    private static bool MayCompare(CheckedDeclaration user, GeneratedConstant constant) =>
        !SymbolEqualityComparer.Default.Equals(user.Type, constant.Type)
        && !constant.Declaration.Layers.IsEmpty
        && constant.Declaration.Networks.All(network => network.Key != ReferencedNetworks.KeyOf(user.Type, user.Declaration));
}

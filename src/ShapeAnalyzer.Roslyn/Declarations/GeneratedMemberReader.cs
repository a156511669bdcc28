using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>
/// Reads attribute arguments that refer to generated constants. The generator does not see what it generates, so they are
/// read from syntax, of which only the type's name is bound; the analyzer reads the same, to agree with it.
/// </summary>
internal sealed class GeneratedMemberReader(ReferencedNetworks networks)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>Whether an argument contains such a reference. Most arguments are literals, which is cheap to see.</summary>
    public static bool MayOccur(ExpressionSyntax expression) =>
        expression is not LiteralExpressionSyntax
        && expression.DescendantNodesAndSelf().Any(IsReference);

    /// <summary>Whether it is written as such a reference.</summary>
    public static bool IsReference(SyntaxNode node) => node is MemberAccessExpressionSyntax access && PathOf(access) is not null;

    public Value Read(ExpressionSyntax expression, ISymbol user) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Read(inner.Expression, user),
        CastExpressionSyntax cast => Read(cast.Expression, user),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => new ArithmeticValue('-', Value.Of(0), Read(minus.Operand, user)),
        BinaryExpressionSyntax binary when binary.OperatorToken.Text is "+" or "-" or "*" or "/" or "%" =>
            new ArithmeticValue(binary.OperatorToken.Text[0], Read(binary.Left, user), Read(binary.Right, user)),
        ArrayCreationExpressionSyntax { Initializer: { } items } => Value.Of(items.Expressions.Select(item => Read(item, user))),
        ImplicitArrayCreationExpressionSyntax array => Value.Of(array.Initializer.Expressions.Select(item => Read(item, user))),
        CollectionExpressionSyntax collection => Value.Of(collection.Elements.Select(item => item is ExpressionElementSyntax element ? Read(element.Expression, user) : Value.Unknown)),
        MemberAccessExpressionSyntax access when PathOf(access) is var (owner, path) => ReadMember(access, owner, path, user),
        _ => ReadConstant(expression, user),
    };

    private Value ReadMember(MemberAccessExpressionSyntax access, ExpressionSyntax owner, string path, ISymbol user)
    {
        if (ModelOf(access, user) is not { } model)
        {
            return Value.Unknown;
        }

        // Where Members puts everything into a nested class, that class exists only for the analyzer.
        var type = TypeOf(model, owner) ?? (owner is MemberAccessExpressionSyntax { Expression: var outer } ? TypeOf(model, outer) : null);
        return type is null ? ReadConstant(access, user) : networks.Member(type, path) ?? ReadConstant(access, user);
    }

    private static INamedTypeSymbol? TypeOf(SemanticModel model, ExpressionSyntax expression)
    {
        for (var type = model.GetSymbolInfo(expression).Symbol as INamedTypeSymbol; type is not null; type = type.ContainingType)
        {
            if (type.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Network))
            {
                return type;
            }
        }

        return null;
    }

    private Value ReadConstant(ExpressionSyntax expression, ISymbol user) => ModelOf(expression, user)?.GetConstantValue(expression) switch
    {
        { HasValue: true, Value: int whole } => Value.Of(whole),
        { HasValue: true, Value: long whole } => Value.Of(whole),
        { HasValue: true, Value: double real } => Value.Of(real),
        { HasValue: true, Value: string text } => Value.Of(text),
        { HasValue: true, Value: bool flag } => Value.Of(flag),
        { HasValue: true, Value: null } => Value.Null,
        _ => Value.Unknown,
    };

    private SemanticModel? ModelOf(SyntaxNode node, ISymbol user)
    {
        if (!_models.TryGetValue(node.SyntaxTree, out var model))
        {
            if (user.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var compilation } || !compilation.ContainsSyntaxTree(node.SyntaxTree))
            {
                return null;
            }

            model = compilation.GetSemanticModel(node.SyntaxTree);
            _models.Add(node.SyntaxTree, model);
        }

        return model;
    }

    // Encoder.Layers.Flatten1.Features is Encoder and Layers.Flatten1.Features; Encoder.TotalParameters is in two parts as well.
    private static (ExpressionSyntax Owner, string Path)? PathOf(MemberAccessExpressionSyntax access)
    {
        if (GeneratedMembers.All.Contains(access.Name.Identifier.ValueText))
        {
            return access.Name.Identifier.ValueText == GeneratedMembers.Layers ? null : (access.Expression, access.Name.Identifier.ValueText);
        }

        return access.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: GeneratedMembers.Layers } layers, Name: var layer }
            ? (layers.Expression, $"{GeneratedMembers.Layers}.{layer.Identifier.ValueText}.{access.Name.Identifier.ValueText}")
            : null;
    }
}

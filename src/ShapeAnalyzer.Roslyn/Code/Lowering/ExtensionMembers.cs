using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Members of C# 14's extension blocks. Newer compilers bind uses of them to symbols of a type of its own kind; what runs is a
/// static method of the class around, with the receiver as its first parameter, of the same source.
/// </summary>
internal static class ExtensionMembers
{
    private const TypeKind Block = (TypeKind)14;

    public static bool IsIn(ISymbol member) => member.ContainingType is { TypeKind: Block };

    /// <summary>The static method that runs for a member of a block; the method itself for any other.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol method) => !IsIn(method) ? method
        : Single(method.ContainingType.ContainingType.GetMembers(method.Name), method, method.IsStatic ? 0 : 1) ?? method;

    /// <summary>The type parameters that a method's body mentions: of a member of a block the block's, then its own.</summary>
    public static ImmutableArray<ITypeParameterSymbol> TypeParameters(IMethodSymbol method) =>
        method is { IsStatic: true, IsImplicitlyDeclared: true, TypeParameters.IsEmpty: false } && Declaration(method) is { } member
            ? member.ContainingType.TypeParameters.AddRange(member.TypeParameters)
            : method.TypeParameters;

    /// <summary>What stands for them where it is used.</summary>
    public static ImmutableArray<ITypeSymbol> TypeArguments(IMethodSymbol method) =>
        IsIn(method) ? method.ContainingType.TypeArguments.AddRange(method.TypeArguments) : method.TypeArguments;

    /// <summary>Whether it is the receiver, or a parameter of a member, as a body mentions it.</summary>
    public static bool IsOfMember(IParameterSymbol parameter) => parameter.ContainingSymbol is INamedTypeSymbol { TypeKind: Block }
        || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } method && IsIn(method));

    private static IMethodSymbol? Declaration(IMethodSymbol implementation) => implementation.ContainingType.GetTypeMembers()
        .Where(type => type.TypeKind == Block)
        .Select(block => Single(block.GetMembers(implementation.Name), implementation, 0) ?? Single(block.GetMembers(implementation.Name), implementation, -1))
        .FirstOrDefault(member => member is not null);

    // Of the same source; in a library, which has none, the only one with as many parameters.
    private static IMethodSymbol? Single(ImmutableArray<ISymbol> candidates, IMethodSymbol other, int more)
    {
        var fitting = candidates.OfType<IMethodSymbol>()
            .Where(each => each.Parameters.Length == other.Parameters.Length + more && IsSame(each.DeclaringSyntaxReferences, other.DeclaringSyntaxReferences))
            .ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool IsSame(ImmutableArray<SyntaxReference> one, ImmutableArray<SyntaxReference> other) =>
        one.Length == other.Length && one.Zip(other, (left, right) => left.SyntaxTree == right.SyntaxTree && left.Span == right.Span).All(same => same);
}

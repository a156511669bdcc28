using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>
/// What of a file is executed on its own: its module classes, and elsewhere the members that call a library. No body is
/// bound to find them.
/// </summary>
internal sealed class CodeUnits(SemanticModel semantics, LibraryUses uses, CancellationToken cancellation)
{
    public IEnumerable<ISymbol> OfFile()
    {
        var root = semantics.SyntaxTree.GetRoot(cancellation);
        var units = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in root.DescendantNodes(HoldsTypes).OfType<TypeDeclarationSyntax>())
        {
            if (semantics.GetDeclaredSymbol(type, cancellation) is { } symbol)
            {
                units.UnionWith(LibraryReferences.IsModule(symbol) ? Network(symbol).Concat(Programs(type)) : Members(type, symbol));
            }
        }

        return root is CompilationUnitSyntax file && file.Members.OfType<GlobalStatementSyntax>().Any(uses.AreLikelyIn) && semantics.GetDeclaredSymbol(file, cancellation) is { } main
            ? units.Append(main)
            : units;
    }

    private static bool HoldsTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    // Layer attributes make it a declared network, whatever it derives from.
    private static IEnumerable<ISymbol> Network(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false } && !type.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Layer)
            ? new[] { type }
            : Array.Empty<ISymbol>();

    // Static methods that need nothing are programs of their own, wherever they stand: Main, or a trial of the network.
    private IEnumerable<ISymbol> Programs(TypeDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>()
        .Where(method => method.Modifiers.Any(SyntaxKind.StaticKeyword) && (method.ParameterList.Parameters.Count == 0 || method.Identifier.ValueText == "Main") && uses.AreLikelyIn(method))
        .Select(SymbolOf).OfType<ISymbol>();

    private IEnumerable<ISymbol> Members(TypeDeclarationSyntax type, INamedTypeSymbol symbol)
    {
        if (type.BaseList is { } bases && uses.AreLikelyIn(bases))
        {
            foreach (var constructor in symbol.InstanceConstructors.Where(each => each.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) == type)))
            {
                yield return constructor;
            }
        }

        foreach (var part in type.Members.SelectMany(Parts).Where(uses.AreLikelyIn))
        {
            if (SymbolOf(part) is { } unit)
            {
                yield return unit;
            }
        }
    }

    // The pieces of a member that run apart from each other.
    private static IEnumerable<SyntaxNode> Parts(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => new[] { method },
        FieldDeclarationSyntax field => field.Declaration.Variables,
        BasePropertyDeclarationSyntax property => property.ChildNodes()
            .SelectMany(child => child is AccessorListSyntax list ? list.Accessors : Enumerable.Repeat(child, child is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax ? 1 : 0)),
        _ => Array.Empty<SyntaxNode>(),
    };

    private ISymbol? SymbolOf(SyntaxNode part) => part switch
    {
        ArrowExpressionClauseSyntax { Parent: { } property } => Method((semantics.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod),
        EqualsValueClauseSyntax { Parent: { } property } => semantics.GetDeclaredSymbol(property, cancellation),
        _ => semantics.GetDeclaredSymbol(part, cancellation) is var symbol && symbol is IMethodSymbol method ? Method(method) : symbol,
    };

    private static IMethodSymbol? Method(IMethodSymbol? method) => method is null ? null : ExtensionMembers.Implementation(method);
}

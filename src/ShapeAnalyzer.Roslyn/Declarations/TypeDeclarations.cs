using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Declarations;

/// <summary>The types of a file.</summary>
internal static class TypeDeclarations
{
    /// <summary>All type declarations, nested ones included, without looking into members.</summary>
    public static IEnumerable<TypeDeclarationSyntax> In(SyntaxNode root) => root
        .DescendantNodes(node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>();

    /// <summary>The types of which a file has a declaration, each once.</summary>
    public static IEnumerable<INamedTypeSymbol> SymbolsIn(SemanticModel model, SyntaxNode root, Func<TypeDeclarationSyntax, bool> isWanted, CancellationToken cancellation)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return In(root).Where(isWanted).Select(declaration => model.GetDeclaredSymbol(declaration, cancellation)).OfType<INamedTypeSymbol>().Where(seen.Add);
    }
}

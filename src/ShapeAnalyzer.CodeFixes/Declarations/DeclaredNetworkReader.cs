using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Findings of networks of attributes.</summary>
internal sealed class DeclaredNetworkReader : IFindingReader
{
    public IEnumerable<FixableFinding> At(SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { } type
            ? Findings(model, type, cancellation)
            : Enumerable.Empty<FixableFinding>();

    public IEnumerable<FixableFinding> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation) => TypeDeclarations
        .SymbolsIn(model, root, _ => true, cancellation)
        .SelectMany(type => Findings(model, type, cancellation));

    private static IEnumerable<FixableFinding> Findings(SemanticModel model, INamedTypeSymbol type, CancellationToken cancellation) =>
        CheckedDeclaration.Read(type, cancellation) is { } network
            ? new DeclaredNetworkFixes(model, network, cancellation).Findings
            : Enumerable.Empty<FixableFinding>();
}

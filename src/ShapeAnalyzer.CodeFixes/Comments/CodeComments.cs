using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Comments behind the layers of networks that are written as code.</summary>
internal sealed class CodeComments : IFindingReader
{
    public IEnumerable<FixableFinding> At(SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { } type && Of(model.Compilation, type, cancellation) is { } comments
            ? CommentFixes.Of(comments)
            : Enumerable.Empty<FixableFinding>();

    public IEnumerable<FixableFinding> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation) => TypeDeclarations
        .SymbolsIn(model, root, declaration => declaration.AttributeLists.Count > 0, cancellation)
        .Select(type => Of(model.Compilation, type, cancellation))
        .OfType<NetworkComments>()
        .SelectMany(CommentFixes.Of);

    /// <summary>The comments of a module class whose input is stated; null for any other type.</summary>
    public static NetworkComments? Of(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false }
            || !type.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Input)
            || !LibraryReferences.IsModule(type))
        {
            return null;
        }

        var model = new CodeModel(compilation, LibraryReferences.Of(compilation), cancellation);
        return new CodeChecks(model, Memory.Of(compilation), Core.CheckOptions.Default).CommentsOf(type, cancellation);
    }
}

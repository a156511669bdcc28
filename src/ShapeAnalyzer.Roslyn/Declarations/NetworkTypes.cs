using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Declarations;

/// <summary>The types with [Network] in the files of a compilation.</summary>
internal static class NetworkTypes
{
    private const string Word = "Network";

    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees
        .Where(tree => MayHave(tree.GetText(cancellation).ToString()))
        .SelectMany(tree => TypeDeclarations.SymbolsIn(compilation.GetSemanticModel(tree), tree.GetRoot(cancellation), IsWanted, cancellation))
        .Where(type => type.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Network));

    private static bool IsWanted(TypeDeclarationSyntax declaration) => declaration.AttributeLists.Count > 0 && MayHave(declaration.AttributeLists.ToString());

    private static bool MayHave(string text) => text.IndexOf(Word, StringComparison.Ordinal) >= 0;
}

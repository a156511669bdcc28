using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Whether code calls a library, or makes a network.</summary>
internal sealed class LibraryUses(ImmutableArray<Library> libraries, Compilation compilation)
{
    private readonly Lazy<HashSet<string>> _networks = new(() => DerivedNames.Of(compilation, libraries.SelectMany(library => library.ModuleTypes).Select(LastPart)));

    /// <summary>Whether a call has a name that a library gives a meaning to. Names cost nothing; symbols mean binding.</summary>
    public bool AreLikelyIn(SyntaxNode code) => code.DescendantNodes().Any(IsLikely);

    /// <summary>Whether the compiler sees a call of a library's method.</summary>
    public bool AreIn(SyntaxNode code, SemanticModel semantics, CancellationToken cancellation) =>
        code.DescendantNodes().Where(IsLikely).Any(call => semantics.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } owner } method
            && (libraries.Any(library => library.Find(Symbols.FullName(owner)) is not null) || (method.MethodKind == MethodKind.Constructor && LibraryReferences.IsModule(owner))));

    private bool IsLikely(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression) is { } name && libraries.Any(library => library.HasMember(name)),
        BaseObjectCreationExpressionSyntax creation => NameOf(TypeOf(creation)) is { } name && _networks.Value.Contains(name),
        _ => false,
    };

    // Where the expression leaves it out, what it is assigned to says it.
    private static TypeSyntax? TypeOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } => type,
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } } => type,
        { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var type } } } => type,
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax? named) => named switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Whether code calls a library.</summary>
internal sealed class LibraryUses(ImmutableArray<Library> libraries)
{
    /// <summary>Whether a call has a name that a library gives a meaning to. Names cost nothing; symbols mean binding.</summary>
    public bool AreLikelyIn(SyntaxNode code) => Calls(code).Any();

    /// <summary>Whether the compiler sees a call of a library's method.</summary>
    public bool AreIn(SyntaxNode code, SemanticModel semantics, CancellationToken cancellation) =>
        Calls(code).Any(call => semantics.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } owner }
            && libraries.Any(library => library.Find(Symbols.FullName(owner)) is not null));

    private IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode code) => code.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => NameOf(call.Expression) is { } name && libraries.Any(library => library.HasMember(name)));

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}

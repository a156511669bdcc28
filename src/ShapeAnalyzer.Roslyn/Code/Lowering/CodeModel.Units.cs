using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>Which class or member is executed on its own for a place in the source.</summary>
internal sealed partial class CodeModel
{
    /// <summary>The module class around a site, or the member around it where that is not in a module.</summary>
    public ISymbol? UnitOf(CodeSite site)
    {
        lock (_gate)
        {
            if (site.Owner.IsModule)
            {
                return Declared(site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()) is INamedTypeSymbol { IsAbstract: false } type ? type : null;
            }

            return Declared(site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() as MethodDeclarationSyntax) is var symbol && symbol is IMethodSymbol method
                ? ExtensionMembers.Implementation(method)
                : symbol;
        }
    }

    /// <summary>Where a class names the one that it derives from.</summary>
    public CodeSite? BaseOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.BaseList?.Types.First().Type)
        .Where(named => named is not null)
        .Select(named => new CodeSite(named!, Type(type)))
        .FirstOrDefault();

    /// <summary>The initializer of a field or property.</summary>
    public Expression? InitializerOf(ISymbol member, SourcesRead read) => member switch
    {
        IFieldSymbol field => InitializerOf(Field(field), read),
        IPropertySymbol property when Symbols.BackingField(property) is { } field => InitializerOf(Field(field), read),
        _ => null,
    };

    private ISymbol? Declared(MemberDeclarationSyntax? declaration) =>
        declaration is null ? null : ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);

    private FieldReference Field(IFieldSymbol field)
    {
        lock (_gate)
        {
            return Symbols.Field(field);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>Which class or member is executed on its own for a place in the source.</summary>
internal sealed partial class CodeModel
{
    /// <summary>The module class around a site, or the member around it where that is not in a module.</summary>
    public ISymbol? UnitOf(int site)
    {
        lock (_gate)
        {
            if (site < 0 || Symbols.SymbolOf<INamedTypeSymbol>(_sites[site].Owner) is not { } type)
            {
                return null;
            }

            if (_sites[site].Owner.IsModule)
            {
                return type.IsAbstract ? null : type.OriginalDefinition;
            }

            var member = _sites[site].Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
            var semantics = member is null ? null : ModelOf(member.SyntaxTree);
            return member is MethodDeclarationSyntax ? semantics!.GetDeclaredSymbol(member, cancellation) : null;
        }
    }

    /// <summary>The initializer of a field or property.</summary>
    public Expression? InitializerOf(ISymbol member) => member switch
    {
        IFieldSymbol field => InitializerOf(Field(field)),
        IPropertySymbol property when Symbols.BackingField(property) is { } field => InitializerOf(Field(field)),
        _ => null,
    };

    private FieldReference Field(IFieldSymbol field)
    {
        lock (_gate)
        {
            return Symbols.Field(field);
        }
    }
}

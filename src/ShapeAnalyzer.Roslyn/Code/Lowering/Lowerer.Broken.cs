using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>Statements that someone is typing: whatever they name may be anything afterwards, and they may be the last.</summary>
internal sealed partial class Lowerer
{
    private Statement Broken(SyntaxNode statement)
    {
        // Nobody knows the name that is to come, or how often what is inside happens and where it goes on.
        if (statement.GetFirstToken(includeZeroWidth: true).IsMissing || statement.DescendantNodes().Any(node => node is StatementSyntax))
        {
            return new UnreadableStatement();
        }

        var names = statement.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct(StringComparer.Ordinal);
        return new BrokenStatement(names.SelectMany(name => Meanings(statement, name)).Concat(Declared(statement)).Distinct(SymbolEqualityComparer.Default).Select(symbol => Variable(symbol!)).OfType<Expression>().ToImmutableArray());
    }

    // A local that the parser has made up may hide the field that is meant.
    private IEnumerable<ISymbol> Meanings(SyntaxNode statement, string name) => semantics.LookupSymbols(statement.SpanStart, name: name)
        .Concat(semantics.LookupSymbols(statement.SpanStart, type, name));

    private IEnumerable<ISymbol> Declared(SyntaxNode statement) => statement.DescendantNodes()
        .Where(node => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax)
        .Select(node => semantics.GetDeclaredSymbol(node, cancellation))
        .OfType<ILocalSymbol>();

    private Expression? Variable(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => new LocalExpression(SlotOf(local)),
        IParameterSymbol parameter => Parameter(parameter),
        IFieldSymbol { IsConst: false } field => new FieldExpression(field.IsStatic ? null : new ThisExpression(), model.Symbols.Field(field)),
        IPropertySymbol { IsStatic: false, IsIndexer: false } property => new PropertyExpression(new ThisExpression(), model.Symbols.Property(property), ImmutableArray<Argument>.Empty),
        _ => null,
    };
}

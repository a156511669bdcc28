using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>New objects and collections, with what they begin with.</summary>
internal sealed partial class Lowerer
{
    private NewExpression New(IObjectCreationOperation creation)
    {
        var slot = NewSlot();
        return new(
            TypeOf(creation.Type),
            creation.Constructor is null ? null : model.Symbols.Method(creation.Constructor),
            Arguments(creation.Arguments))
        {
            Slot = slot,
            Initializers = Initializers(creation.Initializer, slot),
        };
    }

    private WithExpression With(IWithOperation with)
    {
        var slot = NewSlot();
        return new(Expression(with.Operand), slot, Initializers(with.Initializer, slot));
    }

    private NewExpression Anonymous(IAnonymousObjectCreationOperation creation)
    {
        var slot = NewSlot();
        var initializers = creation.Initializers.OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation)
            .Select(assignment => (Expression)new AssignExpression(
                new PropertyExpression(new LocalExpression(slot), model.Symbols.Property(((IPropertyReferenceOperation)assignment.Target).Property), ImmutableArray<Argument>.Empty),
                Expression(assignment.Value)))
            .ToImmutableArray();
        return new(TypeOf(creation.Type), null, ImmutableArray<Argument>.Empty) { Slot = slot, Initializers = initializers };
    }

    private ImmutableArray<Expression> Initializers(IObjectOrCollectionInitializerOperation? initializer, int slot)
    {
        if (initializer is null)
        {
            return ImmutableArray<Expression>.Empty;
        }

        _receivers.Push(slot);
        var expressions = initializer.Initializers.Select(Initializer).ToImmutableArray();
        _receivers.Pop();
        return expressions;
    }

    // A nested `A = { B = 1 }` changes what A already holds.
    private Expression Initializer(IOperation operation)
    {
        if (operation is not IMemberInitializerOperation member)
        {
            return Expression(operation);
        }

        var receiver = Expression(member.InitializedMember);
        var slot = NewSlot();
        return new WithExpression(receiver, slot, Initializers(member.Initializer, slot)) { InPlace = true };
    }

    // Syntax is the last resort: older compilers have no operation for [a, ..b].
    private SequenceExpression Collection(CollectionExpressionSyntax collection) => new(collection.Elements.Select(element => element switch
    {
        ExpressionElementSyntax plain => FromSyntax(plain.Expression),
        SpreadElementSyntax spread => new SpreadExpression(FromSyntax(spread.Expression)),
        _ => (Expression)new ConstantExpression(CodeValue.Unknown),
    }).ToImmutableArray()) { Type = semantics.GetTypeInfo(collection, cancellation).ConvertedType is { } type ? TypeOf(type) : null };

    private static IEnumerable<IOperation> Flattened(IArrayInitializerOperation rows) =>
        rows.ElementValues.SelectMany(element => element is IArrayInitializerOperation row ? Flattened(row) : new[] { element });

    // There is none for what only stands around others.
    private Expression FromSyntax(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax around => FromSyntax(around.Expression),
        PostfixUnaryExpressionSyntax around when around.IsKind(SyntaxKind.SuppressNullableWarningExpression) => FromSyntax(around.Operand),
        CheckedExpressionSyntax around when semantics.GetOperation(around, cancellation) is null => FromSyntax(around.Expression),
        _ => semantics.GetOperation(syntax, cancellation) is { } operation ? Expression(operation) : new ConstantExpression(CodeValue.Unknown),
    };
}

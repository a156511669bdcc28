using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Patterns.</summary>
internal sealed partial class Lowerer
{
    private Pattern Pattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => new ConstantPattern(Constant(constant.Value)),
        IDiscardPatternOperation => new AnyPattern(-1),
        IDeclarationPatternOperation { MatchedType: null } any => new AnyPattern(SlotOrNone(any.DeclaredSymbol)),
        IDeclarationPatternOperation typed => typed.MatchesNull
            ? new AnyPattern(SlotOrNone(typed.DeclaredSymbol))
            : IsCertain(typed, typed.MatchedType) ? new BothPattern(new NotPattern(new ConstantPattern(new ConstantExpression(CodeValue.Null))), new AnyPattern(SlotOrNone(typed.DeclaredSymbol)))
            : new TypePattern(TypeOf(typed.MatchedType), SlotOrNone(typed.DeclaredSymbol)),
        ITypePatternOperation typed => new TypePattern(TypeOf(typed.MatchedType), -1),
        IRelationalPatternOperation relation => new RelationPattern(Kind(relation.OperatorKind), Expression(relation.Value)),
        INegatedPatternOperation negated => new NotPattern(Pattern(negated.Pattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => new BothPattern(Pattern(both.LeftPattern), Pattern(both.RightPattern)),
        IBinaryPatternOperation either => new EitherPattern(Pattern(either.LeftPattern), Pattern(either.RightPattern)),
        IRecursivePatternOperation parts => Parts(parts),
        IListPatternOperation list when list.Patterns.OfType<ISlicePatternOperation>().All(slice => slice.Pattern is null or IDeclarationPatternOperation { MatchesNull: true } or IDiscardPatternOperation) => new ListPattern(
            list.Patterns.Where(item => item is not ISlicePatternOperation).Select(Pattern).ToImmutableArray(),
            list.Patterns.IndexOf(list.Patterns.FirstOrDefault(item => item is ISlicePatternOperation)!),
            SlotOrNone(list.DeclaredSymbol),
            SlotOrNone(list.Patterns.OfType<ISlicePatternOperation>().Select(slice => (slice.Pattern as IDeclarationPatternOperation)?.DeclaredSymbol).FirstOrDefault())),
        _ => new UnknownPattern(pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>()
            .Where(declared => declared.DeclaredSymbol is not null)
            .Select(declared => SlotOf(declared.DeclaredSymbol!)).ToImmutableArray()),
    };

    private PartsPattern Parts(IRecursivePatternOperation parts)
    {
        var subject = NewSlot();
        _subjects.Push(subject);
        var members = parts.PropertySubpatterns.Select(member => (Expression(member.Member), Pattern(member.Pattern))).ToImmutableArray();
        _subjects.Pop();
        return new(
            IsCertain(parts, parts.MatchedType) ? null : TypeOf(parts.MatchedType),
            members,
            parts.DeconstructionSubpatterns.Select(Pattern).ToImmutableArray(),
            SlotOrNone(parts.DeclaredSymbol),
            subject);
    }

    // Of an object, 'M' is not "M".
    private Expression Constant(IOperation constant)
    {
        var lowered = Expression(constant);
        return lowered is ConstantExpression { Value: Text text } expression
            ? expression with { Value = text with { IsCharacter = constant.Type?.SpecialType == SpecialType.System_Char } }
            : lowered;
    }

    // All but null is of that type.
    private static bool IsCertain(IPatternOperation pattern, ITypeSymbol? type) => type is null || (type.IsValueType && SymbolEqualityComparer.Default.Equals(
        type,
        pattern.InputType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : pattern.InputType));

    // A discard declares nothing.
    private int SlotOrNone(ISymbol? symbol) => symbol is null ? -1 : SlotOf(symbol);
}

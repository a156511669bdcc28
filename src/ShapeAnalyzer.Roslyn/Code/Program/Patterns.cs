using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>A pattern of <c>is</c> or <c>switch</c>.</summary>
internal abstract record Pattern;

/// <summary>A pattern that is not understood: it may fit or not.</summary>
internal sealed record UnknownPattern(ImmutableArray<int> Slots) : Pattern;

internal sealed record AnyPattern(int Slot) : Pattern;

internal sealed record ConstantPattern(Expression Value) : Pattern;

internal sealed record TypePattern(TypeReference Type, int Slot) : Pattern;

internal sealed record RelationPattern(BinaryKind Kind, Expression Value) : Pattern;

internal sealed record NotPattern(Pattern Operand) : Pattern;

internal sealed record BothPattern(Pattern Left, Pattern Right) : Pattern;

internal sealed record EitherPattern(Pattern Left, Pattern Right) : Pattern;

/// <summary>Properties, and positions of a tuple.</summary>
internal sealed record PartsPattern(TypeReference? Type, ImmutableArray<(Expression Member, Pattern Pattern)> Members, ImmutableArray<Pattern> Positions, int Slot, int Subject) : Pattern;

/// <summary><c>[a, .., b]</c>; the slice is at <see cref="Slice"/>, or -1.</summary>
/// <param name="Rest">The slot of the variable that the slice is given to, or -1.</param>
internal sealed record ListPattern(ImmutableArray<Pattern> Items, int Slice, int Slot, int Rest) : Pattern;

using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// What stands beside a wrong size and points to the mistake: facts of the shapes that are there, which need not be tried.
/// For networks of code, where only another execution would tell what a change does to all that comes behind.
/// </summary>
internal static class Clues
{
    // The first that says something is told.
    private static readonly Func<Problem, IReadOnlyList<Link>, ImmutableArray<Shape>, string?>[] Kinds =
    {
        WithoutFlatten,
        SizeElsewhere,
        OtherMap,
        ChannelsLast,
        Transposed,
    };

    /// <summary>The first clue that the shapes give, or null.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="way">The tensors on the way, the wrong one last.</param>
    /// <param name="inputs">All that the layer receives.</param>
    public static string? For(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs) =>
        Kinds.Select(kind => kind(problem, way, inputs)).FirstOrDefault(clue => clue is not null);

    // An image arrives where its elements were counted.
    private static string? WithoutFlatten(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs) =>
        way[way.Count - 1].Shape is { HasRank: true, Rank: > 2 } shape && IsLastAxis(problem, shape) && Elements(shape) is { } elements && elements.Value == problem.Expected
            ? $"flatten(1) in front of it would give {elements.Value} = {elements.Formula}"
            : null;

    // The elements were counted at another layer: the last that made so many.
    private static string? SizeElsewhere(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs)
    {
        if (way[way.Count - 1].Shape is not { HasRank: true, Rank: 2 } flat || !IsLastAxis(problem, flat))
        {
            return null;
        }

        var made = way.Where((_, i) => HasSize(i) && !HasSize(i - 1)).LastOrDefault();
        return made is null ? null : $"{problem.Expected} is the size of '{made.Name}', {made.Shape}";

        bool HasSize(int i) => i >= 0 && way[i].Shape is { HasRank: true, Rank: > 2 } shape && Elements(shape)?.Value == problem.Expected;
    }

    // The channels are right and the map is square, but larger or smaller: another input, a padding, a pooling more or less.
    private static string? OtherMap(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs)
    {
        if (way[way.Count - 1].Shape is not { HasRank: true, Rank: 2 } flat || !IsLastAxis(problem, flat)
            || way.LastOrDefault(link => link.Shape is { HasRank: true, Rank: > 2 })?.Shape is not { Rank: 4 } map || Elements(map)?.Value != problem.Actual
            || map[1].Value is not (> 0 and var channels) || map[2].Value is not (> 1 and var side) || map[3].Value != side)
        {
            return null;
        }

        var (expected, other) = (problem.Expected!.Value ?? 0, (long)Math.Sqrt((problem.Expected!.Value ?? 0) / channels));
        return other > 1 && expected == channels * other * other
            ? $"{expected} = {channels}*{other}*{other} would be {other}x{other} in place of {side}x{side}"
            : null;
    }

    // The number is that of the last axis and of no other.
    private static string? ChannelsLast(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs) =>
        problem is { Rule: var rule, Axis: >= 0 and var axis, Expected: { IsKnown: true } expected } && rule == Rules.Features
        && way[way.Count - 1].Shape is { HasRank: true } shape && axis < shape.Rank - 1
        && shape[-1] == expected && shape.Dims.Count(size => size == expected) == 1
            ? $"the last axis has {expected}, but channels come first"
            : null;

    // Rows and columns of one of the two are in the other's places.
    private static string? Transposed(Problem problem, IReadOnlyList<Link> way, ImmutableArray<Shape> inputs)
    {
        if (problem.Rule != Rules.MatrixProduct || problem.Expected is not { IsKnown: true } columns || problem.Actual is not { IsKnown: true } rows
            || inputs.Length != 2 || inputs[0] is not { HasRank: true, Rank: > 1 } left || inputs[1] is not { HasRank: true, Rank: > 1 } right)
        {
            return null;
        }

        return right[-1] == columns ? "the second would fit if it were transposed"
            : left[-2] == rows ? "the first would fit if it were transposed"
            : null;
    }

    private static bool IsLastAxis(Problem problem, Shape shape) =>
        problem is { Rule: var rule, Axis: { } axis, Expected.IsKnown: true } && rule == Rules.Features && (axis == shape.Rank - 1 || axis == -1);

    // Those behind the batch.
    private static Calculation? Elements(Shape shape) => shape.IsKnownWithoutBatch && Shape.Of(shape.WithoutBatch()).SizeOrUnknown().IsKnown
        ? Calculation.Product(shape.WithoutBatch().Select(size => Calculation.Of(size)))
        : null;
}

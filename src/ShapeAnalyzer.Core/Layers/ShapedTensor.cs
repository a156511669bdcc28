using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A tensor that a layer gives, with how each of its sizes came about.</summary>
internal sealed class ShapedTensor
{
    private ShapedTensor(Shape shape, ImmutableArray<Calculation> axes) => (Shape, Axes) = (shape, axes);

    public static ShapedTensor Unknown { get; } = new(Shape.Unknown, ImmutableArray<Calculation>.Empty);

    public Shape Shape { get; }

    /// <summary>One for each axis; empty where the rank is unknown.</summary>
    public ImmutableArray<Calculation> Axes { get; }

    public static ShapedTensor Of(Shape shape, string? origin = null) =>
        shape.HasRank ? new(shape, shape.Dims.Select(size => Calculation.Of(size, origin)).ToImmutableArray())
        : shape.Equals(Shape.Unknown) ? Unknown
        : new(shape, ImmutableArray<Calculation>.Empty);

    public static ShapedTensor Of(IEnumerable<Calculation> axes)
    {
        var all = axes.ToImmutableArray();
        return new(Shape.Of(all.Select(axis => axis.Value)), all);
    }

    public static ShapedTensor Of(ImmutableArray<Calculation> axes, ImmutableArray<Dim> strides) =>
        new(new Shape(axes.Select(axis => axis.Value).ToImmutableArray()) { Strides = strides }, axes);
}

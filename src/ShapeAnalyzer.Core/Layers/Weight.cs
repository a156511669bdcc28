using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A weight of a layer under Keras's name, with the sizes of its axes.</summary>
internal sealed record Weight(string Name, ImmutableArray<Dim> Shape, bool IsTrainable)
{
    /// <summary>How many numbers it holds, as a product: <c>3*3*32*64</c>.</summary>
    public Calculation Count { get; } = Calculation.Product(Shape.Select(size => Calculation.Of(size)));

    /// <summary>Kept and saved with the layer, but no parameter: a running mean.</summary>
    public bool IsBuffer { get; init; }

    /// <summary>False where it is not known whether the layer has it at all.</summary>
    public bool IsCertain { get; init; } = true;
}

namespace ShapeAnalyzer.Core;

/// <summary>Compares what an author states of a shape (without the batch) with what it is.</summary>
internal static class Beliefs
{
    /// <summary>The first size that is proven to be another; element -1 where already the number of axes differs.</summary>
    public static (int Element, Dim Expected, Dim Actual)? FirstMismatch(EquatableArray<Value> believed, IReadOnlyList<Dim> actual)
    {
        if (believed.Length != actual.Count)
        {
            return (-1, Dim.Of(believed.Length), Dim.Of(actual.Count));
        }

        for (var i = 0; i < actual.Count; i++)
        {
            var expected = SizeOf(believed[i]);
            if (expected.IsSameAs(actual[i]) == false)
            {
                return (i, expected, actual[i]);
            }
        }

        return null;
    }

    /// <summary>The stated shape behind an unknown batch.</summary>
    public static Shape ToShape(EquatableArray<Value> believed) =>
        Shape.Of(believed.Select(SizeOf).Prepend(Dim.Unknown));

    public static string Format(EquatableArray<Value> believed) => ShapeText.Compact(ToShape(believed));

    // -1 states nothing.
    private static Dim SizeOf(Value value) => value is SizeValue { Dim: var size } && size.Value is not < 0 ? size : Dim.Unknown;
}

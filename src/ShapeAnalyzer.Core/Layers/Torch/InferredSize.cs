using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Sizes that a number of elements is laid out in, of which one may be -1: what is left.</summary>
internal static class InferredSize
{
    /// <summary>The sizes with -1 replaced, or null where they do not fit, which is reported.</summary>
    public static ImmutableArray<Calculation>? Resolve(LayerCall call, ImmutableArray<Dim> sizes, Calculation elements, Parameter at, int? axis = null)
    {
        var inferred = sizes.Select((size, index) => (size, index)).Where(entry => entry.size.Value == -1).Select(entry => entry.index).ToList();
        if (inferred.Count > 1)
        {
            call.Fail(Rules.ElementCount, $"can have one -1, but has the sizes {Shape.Of(sizes)}", at, inferred[1]);
            return null;
        }

        if (sizes.Select((size, index) => (size, index)).FirstOrDefault(entry => entry.size.Value < -1) is { size: not null } negative)
        {
            call.Fail(Rules.ElementCount, $"has the size {negative.size}, which is neither -1 nor at least 0", at, negative.index);
            return null;
        }

        var stated = Calculation.Product(sizes.Where(size => size.Value != -1).Select(size => Calculation.Of(size)));
        if (Fits(elements.Value, stated.Value, inferred.Count == 1) == false)
        {
            call.Fail(
                Rules.ElementCount,
                inferred.Count == 1
                    ? $"has the sizes {Shape.Of(sizes)}, for which {stated.Value} must divide the number of elements, but receives {elements.Value} ({elements})"
                    : $"has the sizes {Shape.Of(sizes)}, which are {stated.Value} elements, but receives {elements.Value} ({elements})",
                at,
                axis: axis,
                expected: stated.Value,
                actual: elements.Value);
            return null;
        }

        // What is left may be any number where the others are 0, or may be.
        var left = stated.Value.IsSameAs(0) == false ? Calculation.Floor(elements, stated) : Dim.Unknown;
        return sizes.Select(size => size.Value == -1 ? left : Calculation.Of(size, "given")).ToImmutableArray();
    }

    private static bool? Fits(Dim elements, Dim stated, bool isInferred) =>
        !isInferred ? elements.IsSameAs(stated)
        : stated.Value == 0 ? false
        : elements.Modulo(stated).IsSameAs(0);
}

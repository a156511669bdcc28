namespace ShapeAnalyzer.Core;

/// <summary>Compares shapes that must be equal.</summary>
internal static class SameShape
{
    /// <summary>The first axis of which it is proven that the sizes differ, -1 where the ranks do; null where nothing is proven.</summary>
    public static int? FirstDifference(Shape left, Shape right)
    {
        if (!left.HasRank || !right.HasRank)
        {
            return null;
        }

        if (left.Rank != right.Rank)
        {
            return -1;
        }

        for (var axis = 0; axis < left.Rank; axis++)
        {
            if (left[axis].IsSameAs(right[axis]) == false)
            {
                return axis;
            }
        }

        return null;
    }
}

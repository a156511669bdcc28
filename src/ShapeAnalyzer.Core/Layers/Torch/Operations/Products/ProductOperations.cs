namespace ShapeAnalyzer.Core;

/// <summary>Operations that multiply matrices and vectors.</summary>
internal static class ProductOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new MatrixProduct();
        yield return new FixedRankProduct("mm", 2, 2);
        yield return new FixedRankProduct("bmm", 3, 3);
        yield return new FixedRankProduct("mv", 2, 1);
        yield return new FixedRankProduct("dot", 1, 1);
        yield return new FixedRankProduct("vdot", 1, 1);
        yield return new FixedRankProduct("outer", 1, 1, isOuter: true);
        yield return new FixedRankProduct("ger", 1, 1, isOuter: true);
        yield return new AddedProduct("addmm", 2, 2, new());
        yield return new AddedProduct("baddbmm", 3, 3, new());
        yield return new AddedProduct("addbmm", 3, 3, new(), isSummed: true);
        yield return new AddedProduct("addmv", 2, 1, new());
        yield return new AddedProduct("addr", 1, 1, new());
        yield return new Distances();
        yield return new Einsum(new());
    }
}

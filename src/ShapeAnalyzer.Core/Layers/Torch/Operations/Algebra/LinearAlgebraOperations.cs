namespace ShapeAnalyzer.Core;

/// <summary><c>torch.linalg</c>, and what of it <c>torch</c> has too.</summary>
internal static class LinearAlgebraOperations
{
    /// <summary>Those that tensors have as well.</summary>
    public static IEnumerable<Layer> OfTensors()
    {
        yield return new SquareMatrix("det", givesMatrix: false);
        yield return new SquareMatrix("logdet", givesMatrix: false);
        yield return new SquareMatrix("cholesky", givesMatrix: true);
        yield return new MatrixParts("pinverse", (rows, columns, _) => new[] { columns, rows });
        yield return new TensorProduct(new());
        yield return new DiagonalOf(new());
    }

    public static IEnumerable<Layer> All()
    {
        foreach (var name in new[] { "cholesky", "inv", "matrix_exp" })
        {
            yield return new SquareMatrix(name, givesMatrix: true);
        }

        yield return new SquareMatrix("det", givesMatrix: false);
        yield return new MatrixParts("pinv", (rows, columns, _) => new[] { columns, rows });
        yield return new MatrixParts("svdvals", (_, _, least) => new[] { least });
        yield return new MatrixParts("eigvals", (rows, _, _) => new[] { rows });
        yield return new MatrixParts("eigvalsh", (rows, _, _) => new[] { rows });
        yield return new MatrixParts("eigh", (rows, _, _) => new[] { rows }, (rows, columns, _) => new[] { rows, columns });
        yield return new MatrixParts("eig", (rows, _, _) => new[] { rows }, (rows, columns, _) => new[] { rows, columns });
        yield return new BroadcastOperation("cross");
        yield return new Reduction("norm", 1, new(), "dims");
        yield return new Reduction("vector_norm", 1, new(), "dims");
    }
}

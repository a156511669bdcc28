namespace ShapeAnalyzer.Core;

/// <summary><c>torch.linalg</c>, and what of it <c>torch</c> has too.</summary>
internal static class LinearAlgebraOperations
{
    private static readonly string[] SquareToSame = { "cholesky", "inv", "matrix_exp" };

    private static readonly string[] SquareToNumber = { "det", "logdet" };

    private static readonly string[] ToNumber = { "matrix_rank", "cond" };

    /// <summary>Those that tensors have as well.</summary>
    public static IEnumerable<Layer> OfTensors()
    {
        foreach (var name in new[] { "cholesky", "inverse", "matrix_exp", "matrix_power" })
        {
            yield return new MatrixParts(name, isSquare: true, Same);
        }

        foreach (var name in SquareToNumber)
        {
            yield return new MatrixParts(name, isSquare: true, Number);
        }

        yield return new MatrixParts("slogdet", isSquare: true, Number, Number);
        yield return new MatrixParts("pinverse", isSquare: false, Turned);
        yield return new FixedRankParts("trace", 2);
        yield return new TensorProduct(new());
        yield return new KroneckerProduct();
        yield return new InnerProduct();
        yield return new MatrixChain("chain_matmul");
        yield return new DiagonalOf("diagonal", 0, 1, new());
        yield return new DiagonalEmbedding(new());
        yield return new FlatDiagonal(new());
        yield return new PowersOf("vander", new());
    }

    public static IEnumerable<Layer> All()
    {
        foreach (var name in SquareToSame)
        {
            yield return new MatrixParts(name, isSquare: true, Same);
        }

        foreach (var name in ToNumber)
        {
            yield return new MatrixParts(name, isSquare: false, Number);
        }

        yield return new MatrixParts("det", isSquare: true, Number);
        yield return new MatrixParts("slogdet", isSquare: true, Number, Number);
        yield return new MatrixParts("inv_ex", isSquare: true, Same, Number);
        yield return new MatrixParts("cholesky_ex", isSquare: true, Same, Number);
        yield return new MatrixParts("pinv", isSquare: false, Turned);
        yield return new MatrixParts("svdvals", isSquare: false, Least);
        yield return new MatrixParts("eigvals", isSquare: true, Rows);
        yield return new MatrixParts("eigvalsh", isSquare: true, Rows);
        yield return new MatrixParts("eigh", isSquare: true, Rows, Same);
        yield return new MatrixParts("eig", isSquare: true, Rows, Same);
        yield return new MatrixParts("lu", isSquare: false, LeftSquare, Left, Right);
        yield return new MatrixParts("lu_factor", isSquare: false, Same, Least);
        yield return new Factorization("qr", new(), "mode", "reduced", new Dictionary<string, Func<Dim, Dim, Dim, Dim[]>[]>
        {
            ["reduced"] = new[] { Left, Right },
            ["complete"] = new[] { LeftSquare, Same },
        });
        yield return new Factorization("svd", new(), "fullMatrices", "true", new Dictionary<string, Func<Dim, Dim, Dim, Dim[]>[]>
        {
            ["true"] = new[] { LeftSquare, Least, RightSquare },
            ["false"] = new[] { Left, Least, Right },
        });
        yield return new LinearSolution("solve", new());
        yield return new LinearSolution("solve_triangular", new());
        yield return new MatrixChain("multi_dot");
        yield return new CrossProduct(new());
        yield return new DiagonalOf("diagonal", -2, -1, new());
        yield return new PowersOf("vander", new());
        yield return new Reduction("norm", 1, new(), "dims");
        yield return new Reduction("vector_norm", 1, new(), "dims");
        yield return new Reduction("matrix_norm", 1, new(), "dims", absent: new long[] { -2, -1 });
    }

    private static Dim[] Number(Dim rows, Dim columns, Dim least) => Array.Empty<Dim>();

    private static Dim[] Same(Dim rows, Dim columns, Dim least) => new[] { rows, columns };

    private static Dim[] Turned(Dim rows, Dim columns, Dim least) => new[] { columns, rows };

    private static Dim[] Rows(Dim rows, Dim columns, Dim least) => new[] { rows };

    private static Dim[] Least(Dim rows, Dim columns, Dim least) => new[] { least };

    private static Dim[] Left(Dim rows, Dim columns, Dim least) => new[] { rows, least };

    private static Dim[] Right(Dim rows, Dim columns, Dim least) => new[] { least, columns };

    private static Dim[] LeftSquare(Dim rows, Dim columns, Dim least) => new[] { rows, rows };

    private static Dim[] RightSquare(Dim rows, Dim columns, Dim least) => new[] { columns, columns };
}

namespace ShapeAnalyzer.Core;

/// <summary>Operations along axes: over one, over some, over all.</summary>
internal static class ReducingOperations
{
    private static readonly string[] ToOne =
    {
        "all", "amax", "amin", "any", "argmax", "argmin", "count_nonzero", "logsumexp", "max", "mean", "median", "min", "nanmean",
        "nansum", "norm", "prod", "std", "sum", "var",
    };

    private static readonly string[] ToTwo = { "max", "min", "median", "std_mean", "var_mean" };

    private static readonly long[] Last = { -1 };

    private static readonly string[] Cumulative = { "cumsum", "cumprod", "logcumsumexp", "softmax", "log_softmax", "argsort" };

    public static IEnumerable<Layer> All() => ToOne.Select(name => (Layer)new Reduction(name, 1, new()))
        .Concat(ToTwo.Select(name => new Reduction(name + PairSuffix, 2, new())))
        .Concat(Cumulative.Select(name => new AlongAxis(name, new(), name == "argsort" ? -1 : null)))
        .Append(new Reduction("mode" + PairSuffix, 2, new(), absent: Last))
        // TorchSharp hands on the last axis as if it were none.
        .Append(new Reduction("aminmax" + PairSuffix, 2, new(), doubtful: -1))
        .Append(new Reduction("kthvalue" + PairSuffix, 2, new(), absent: Last))
        .Append(new Reduction("nanmedian", 1, new()))
        .Append(new ShapeKept("msort"))
        .Append(new AlongAxis("renorm", new()))
        .Append(new Differences("diff", new()))
        .Append(new Differences("cumulative_trapezoid", new()))
        .Append(new TopK(new()))
        .Append(new Sorting("sort", new()))
        .Append(new Sorting("cummax", new()))
        .Append(new Sorting("cummin", new()));

    /// <summary>Stands behind the name of an operation that gives values and their indices, or two results.</summary>
    public const string PairSuffix = "(values, indices)";
}

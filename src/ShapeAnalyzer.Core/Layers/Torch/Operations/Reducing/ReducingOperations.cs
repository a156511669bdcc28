namespace ShapeAnalyzer.Core;

/// <summary>Operations along axes: over one, over some, over all.</summary>
internal static class ReducingOperations
{
    private static readonly string[] ToOne =
    {
        "all", "amax", "amin", "any", "argmax", "argmin", "count_nonzero", "logsumexp", "max", "mean", "median", "min", "nanmean",
        "nansum", "norm", "prod", "std", "sum", "var",
    };

    private static readonly string[] ToTwo = { "max", "min", "median", "mode", "aminmax", "std_mean", "var_mean" };

    private static readonly string[] Cumulative = { "cumsum", "cumprod", "logcumsumexp", "softmax", "log_softmax", "argsort" };

    public static IEnumerable<Layer> All() => ToOne.Select(name => (Layer)new Reduction(name, 1, new()))
        .Concat(ToTwo.Select(name => new Reduction(name + PairSuffix, 2, new())))
        .Concat(Cumulative.Select(name => new AlongAxis(name, new(), name == "argsort" ? -1 : null)))
        .Append(new TopK(new()))
        .Append(new Sorting("sort", new()))
        .Append(new Sorting("cummax", new()))
        .Append(new Sorting("cummin", new()));

    /// <summary>Stands behind the name of an operation that gives values and their indices, or two results.</summary>
    public const string PairSuffix = "(values, indices)";
}

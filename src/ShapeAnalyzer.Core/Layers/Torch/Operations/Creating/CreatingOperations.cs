namespace ShapeAnalyzer.Core;

/// <summary>Operations that make a tensor of no other.</summary>
internal static class CreatingOperations
{
    private static readonly string[] OfSizes = { "zeros", "ones", "empty", "full", "rand", "randn", "randint", "normal", "new_zeros", "new_ones", "new_empty", "new_full" };

    private static readonly string[] Windows = { "hann_window", "hamming_window", "bartlett_window", "blackman_window", "kaiser_window" };

    public static IEnumerable<Layer> All() => OfSizes.Select(name => (Layer)new Creation(name, new()))
        .Append(new Eye(new()))
        .Append(new Arange(new()))
        .Append(new TriangleIndices("triu_indices", isUpper: true, new()))
        .Append(new TriangleIndices("tril_indices", isUpper: false, new()))
        .Append(new Vector("linspace", "steps", new()))
        .Append(new Vector("logspace", "steps", new()))
        .Append(new Vector("randperm", "n", new()))
        .Concat(Windows.Select(name => new Vector(name, "len", new())))
        .Append(new ScalarTensor("scalar"));
}

namespace ShapeAnalyzer.Core;

/// <summary><c>torch.special</c>.</summary>
internal static class SpecialFunctions
{
    private static readonly string[] OfOne =
    {
        "airy_ai", "bessel_j0", "bessel_j1", "bessel_y0", "bessel_y1", "digamma", "entr", "erf", "erfc", "erfcx", "erfinv", "exp2",
        "expit", "expm1", "gammaln", "i0", "i0e", "i1", "i1e", "logit", "ndtr", "ndtri", "psi", "sigmoid", "sinc",
    };

    private static readonly string[] OfTwo = { "gammainc", "gammaincc", "xlog1py", "zeta" };

    public static IEnumerable<Layer> All() => OfOne.Select(name => (Layer)new ShapeKept(name))
        .Concat(OfTwo.Select(name => new BroadcastOperation(name)))
        .Append(new AlongAxis("softmax", new()))
        .Append(new AlongAxis("log_softmax", new()));
}
